/* A key whose place is empty goes there, and the slots stay in the order of their places. */
#include "golden.h"

#include "steps.h"

int main(void)
{
    node *root = NULL;
    put(&root, "9", 30);
    put(&root, "3", 12345);
    put(&root, "30", 2);
    put(&root, "17.5", 7);
    node_unref(root);
    return 0;
}
