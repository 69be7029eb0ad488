/* Other threads move whenever they can: what they have taken is not moved again, and they see the whole
 * amount at any time, on one account or on the other. */
#include "stripes.h"

static account *const ann = &accounts[3];
static account *const bob = &accounts[40];
static account *const cem = &accounts[9];
static bool takes; /* whether another thread is about to take what there is */

/* As any other thread would: only what is not locked. */
static void others(unsigned which)
{
    (void)which;
    if (takes && !has(ann) && !has(cem)) {
        takes = false;
        cem->quota += ann->quota;
        ann->quota = 0;
    }
    if (!has(ann) && !has(bob) && !has(cem) && ann->quota + bob->quota + cem->quota != 100) {
        printf("another thread sees %ld\n", ann->quota + bob->quota + cem->quota);
    }
}

static void move(account *from, account *to, long amount)
{
    bool moved = account_move(from, to, amount);
    printf("%s: %ld, %ld, %ld\n", moved ? "moved" : "refused", ann->quota, bob->quota, cem->quota);
}

int main(void)
{
    ann->quota = 100;
    meanwhile = others;
    move(ann, bob, 60);
    move(bob, ann, 60);
    takes = true;
    move(ann, bob, 60); /* the other thread is first */
    print_held("at the end");
    return 0;
}
