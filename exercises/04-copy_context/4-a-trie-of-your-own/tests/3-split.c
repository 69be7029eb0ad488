/* Two keys with one first digit: nodes below tell them apart, one level down or all thirteen. */
#include "golden.h"

#include "steps.h"

int main(void)
{
    node *root = trie_of("3=12345 9.5=30 17=1");
    put(&root, "9.21", 7);
    put(&root, "3.0.4", 67890); /* its second digit is 0, and 3 has a 0 there too */
    node_unref(root);

    root = trie_of("9.21=7");
    put(&root, "9.5", 30); /* the one that comes later has the lower place */
    node_unref(root);

    static const char far[] = "1.2.3.4.5.6.7.8.9.10.11.12.15";
    root = trie_of("1.2.3.4.5.6.7.8.9.10.11.12.7=1");
    put(&root, far, 2);
    int value = 0;
    bool found = trie_find(root, key_of(far), &value);
    printf("the last: %s %d\n", found ? "found" : "not found", value);
    node_unref(root);
    return 0;
}
