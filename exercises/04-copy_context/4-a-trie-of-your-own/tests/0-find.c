/* A key is looked for by its digits, level by level, in a trie that the test has built by hand. */
#include "golden.h"

#include "answer.h"

static void find(const node *root, const char *digits)
{
    int value = -1;
    bool found = trie_find(root, key_of(digits), &value);
    printf("%s: %s %d\n", digits, found ? "found" : "not found", value);
}

/* 3 = 12345, 9.0 = 30, 9.21 = 7, 31 = 1 */
static node *by_hand(void)
{
    node *below = node_new(place_bit(0, 0) | place_bit(21, 0));
    below->slots[0] = (slot){.key = key_of("9"), .value = 30};
    below->slots[1] = (slot){.key = key_of("9.21"), .value = 7};
    node *root = node_new(place_bit(3, 0) | place_bit(9, 0) | place_bit(31, 0));
    root->slots[0] = (slot){.key = key_of("3"), .value = 12345};
    root->slots[1] = (slot){.child = below};
    root->slots[2] = (slot){.key = key_of("31"), .value = 1};
    return root;
}

int main(void)
{
    find(NULL, "3");
    node *root = by_hand();
    find(root, "3");
    find(root, "9");
    find(root, "9.21");
    find(root, "31");
    find(root, "4");   /* an empty place */
    find(root, "9.5"); /* an empty place below */
    find(root, "3.8"); /* another key's place */
    find(root, "9.21.1");
    node_unref(root);
    return 0;
}
