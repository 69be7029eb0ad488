/* A key goes; the last one leaves NULL; one that is not there changes nothing and makes no node. */
#include "golden.h"

#include "steps.h"

int main(void)
{
    node *root = trie_of("3=12345 9=30 9.21=7 9.30=8 17.1=2 17.2=1");
    take_out(&root, "3");
    take_out(&root, "9.21");

    size_t before = nodes_made();
    take_out(&root, "4");
    take_out(&root, "9.5");
    take_out(&root, "17.1.1");
    printf("nodes made: %zu\n", nodes_made() - before);
    node_unref(root);

    root = trie_of("3=12345 9=30");
    take_out(&root, "3");
    take_out(&root, "9");
    take_out(&root, "9");
    return 0;
}
