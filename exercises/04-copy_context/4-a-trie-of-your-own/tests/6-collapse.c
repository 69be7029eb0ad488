/* A lone key below the root goes up, as far as it is alone. A lone child stays where its keys are. */
#include "golden.h"

#include "steps.h"

int main(void)
{
    node *root = trie_of("3=12345 9=30 9.21=7");
    take_out(&root, "9"); /* 9.21 goes up to the root */
    take_out(&root, "3"); /* and may be alone there */
    node_unref(root);

    root = trie_of("9.0.4=30 9.0.4.1=31 9.0.17=7 9.1=8");
    take_out(&root, "9.1");    /* a node with one child: it leads to three keys */
    take_out(&root, "9.0.17"); /* and now to two */
    take_out(&root, "9.0.4");  /* and now one is left of the whole chain */
    node_unref(root);

    root = trie_of("9.5=1 9.0.4=30 9.0.17=7");
    take_out(&root, "9.0.4"); /* up by one level, where it has company */
    node_unref(root);
    return 0;
}
