/* Two threads, each with a list of things to do: each step of the one may come before or after each of the
 * other. In every order one call is told that it was the last, it was, and nobody touches what is gone. */
#include "shared.h"

#include <semaphore.h>

/* What a thread does: u, d and s are up, down and settle. */
typedef struct play {
    int owner_takes; /* before the two begin: that many by the owner, and by the other */
    int other_takes;
    const char *first; /* the owner's part; after an @ a third thread's, the owner has settled */
    const char *second;
} play;

static const play plays[] = {
    {2, 0, "sd", "d"}, {2, 0, "ds", "d"},     {2, 0, "udsd", "udd"},   {3, 0, "dsd", "udd"},
    {1, 1, "d", "d"},  {1, 1, "udd", "udd"},  {1, 2, "usdd", "dudd"},  {2, 1, "ds", "dd"},
    {2, 0, "@d", "d"}, {2, 0, "@udd", "udd"}, {3, 1, "uddds", "dudd"}, {3, 0, "ds", "dd"},
};

/* One thread runs at a time; what is below belongs to that one. */
static sem_t main_may, other_may;
static biased b;
static const play *now;
static int left; /* shares that nobody has begun to give back */
static unsigned told, too_early, touched;
static unsigned stops[3]; /* main does so many steps, the other, main again; the rest as it comes */
static bool main_done, other_done, over;

static _Thread_local unsigned steps;

static void wait_for(sem_t *may)
{
    while (sem_wait(may) != 0) {
    }
}

static biased end; /* what was left of it when somebody was told that it is gone */

static void end_thing(void)
{
    b.owner = 0;
    b.own = 0;
    b.settled = false;
    memcpy(&end, &b, sizeof end);
}

static void act(const char *part)
{
    for (; *part != '\0'; part++) {
        bool last = false;
        left += *part == 'u' ? 1 : *part == 'd' ? -1 : 0;
        if (*part == 'u') {
            biased_up(&b);
        } else if (*part == 'd') {
            last = biased_down(&b);
        } else if (*part == 's') {
            last = biased_settle(&b);
        }
        told += last;
        too_early += last && left > 0;
        if (last) {
            end_thing();
        }
    }
}

static void main_steps(void)
{
    if (!other_done && (steps == stops[0] || steps == stops[0] + stops[2])) {
        sem_post(&other_may);
        wait_for(&main_may);
    }
    steps++;
}

static void other_steps(void)
{
    if (!main_done && steps == stops[1]) {
        sem_post(&main_may);
        wait_for(&other_may);
    }
    steps++;
}

static void *do_the_second(void *unused)
{
    me = 2;
    between = other_steps;
    for (wait_for(&other_may); !over; wait_for(&other_may)) {
        steps = 0;
        act(now->second);
        other_done = true;
        sem_post(&main_may);
    }
    return unused;
}

static void take_first(const play *p)
{
    between = NULL;
    me = 1;
    biased_begin(&b);
    for (int i = 1; i < p->owner_takes; i++) {
        biased_up(&b);
    }
    me = 2;
    for (int i = 0; i < p->other_takes; i++) {
        biased_up(&b);
    }
    me = 1;
    if (p->first[0] == '@') {
        (void)biased_settle(&b);
        me = 3;
    }
    left = p->owner_takes + p->other_takes;
}

static void play_in_order(const play *p)
{
    now = p;
    told = 0;
    main_done = other_done = false;
    take_first(p);
    steps = 0;
    between = main_steps;
    act(p->first);
    main_done = true;
    if (!other_done) {
        sem_post(&other_may);
        wait_for(&main_may);
    }
}

int main(void)
{
    pthread_t other;
    sem_init(&main_may, 0, 0);
    sem_init(&other_may, 0, 0);
    if (pthread_create(&other, NULL, do_the_second, NULL) != 0) {
        return 2;
    }
    unsigned wrong = 0;
    for (size_t i = 0; i < sizeof plays / sizeof plays[0]; i++) {
        for (unsigned n = 0; n < 9 * 9 * 4; n++) {
            stops[0] = n % 9;
            stops[1] = n / 9 % 9;
            stops[2] = n / 81 + 1;
            play_in_order(&plays[i]);
            wrong += told != 1;
            touched += told == 1 && memcmp(&b, &end, sizeof b) != 0;
        }
    }
    over = true;
    sem_post(&other_may);
    pthread_join(other, NULL);
    printf("too early: %u\nnobody was told, or more than one: %u\ntouched when it was gone: %u\n",
           too_early, wrong, touched);
    sem_destroy(&main_may);
    sem_destroy(&other_may);
    return 0;
}
