/* A key that is there gets its new value, and everything else stays where it is. */
#include "golden.h"

#include "steps.h"

int main(void)
{
    node *root = trie_of("9=30 3=12345 17=7");
    put(&root, "9", 60);
    put(&root, "17", 8);
    put(&root, "17", 8);
    node_unref(root);
    return 0;
}
