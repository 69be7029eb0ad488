/* One change after the other on one path: what has one owner then belongs to the trie before, which stays
 * as it was. */
#include "golden.h"

#include "answer.h"

#define STEPS 8

/* A change, and the trie after it, with all that it holds. */
static const struct step {
    const char *digits;
    int value; /* -1 for a remove */
} steps[STEPS] = {{"1", 10},     {"1.2", 20},     {"1.2.3", 30}, {"1.2.3.4", 40},
                  {"1.2.3", 31}, {"1.2.3.4", 41}, {"1.2.3", -1}, {"1.2", 21}};

static node *tries[STEPS + 1];

/* What trie n is to have for a key: the value of its last step so far, or -1. */
static int wanted(const char *digits, int n)
{
    int value = -1;
    for (int i = 0; i < n; i++) {
        value = key_of(steps[i].digits) == key_of(digits) ? steps[i].value : value;
    }
    return value;
}

static void check(int n)
{
    for (int i = 0; i < STEPS; i++) {
        int value = -1;
        (void)trie_find(tries[n], key_of(steps[i].digits), &value);
        if (value != wanted(steps[i].digits, n)) {
            printf("trie %d: %s = %d, and should be %d\n", n, steps[i].digits, value,
                   wanted(steps[i].digits, n));
        }
    }
}

static node *step_from(node *root, const struct step *step)
{
    uint64_t key = key_of(step->digits);
    return step->value < 0 ? trie_remove(root, key) : trie_insert(root, key, step->value);
}

int main(void)
{
    for (int n = 0; n < STEPS; n++) {
        tries[n + 1] = step_from(tries[n], &steps[n]);
        for (int old = 0; old <= n + 1; old++) {
            check(old);
        }
    }
    for (int n = 0; n <= STEPS; n++) {
        node_unref(tries[n]);
    }
    printf("%d tries were looked at after each step\n", STEPS + 1);
    return 0;
}
