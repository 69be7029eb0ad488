/* A key below a child: the nodes of its path are new, and those beside the path have one owner more. */
#include "golden.h"

#include "steps.h"

int main(void)
{
    node *root = trie_of("3=12345 9=30 9.21=7 17.1=2 17.2=1");
    put(&root, "9.5", 2); /* an empty place below */
    put(&root, "9.30", 8);
    put(&root, "17.2.3", 60); /* a split below */
    put(&root, "17.2.4", 90); /* two levels down */
    node_unref(root);
    return 0;
}
