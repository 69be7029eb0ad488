/* turns.h - two threads take turns, and each writes what it does into a column of its own. */
#include <pthread.h>
#include <stdio.h>

static pthread_mutex_t turns = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t next_turn = PTHREAD_COND_INITIALIZER;
static int turn;

static void wait_for_turn(int mine)
{
    pthread_mutex_lock(&turns);
    while (turn != mine) {
        pthread_cond_wait(&next_turn, &turns);
    }
}

static void end_turn(int column, const char *what)
{
    printf("%*s%s\n", column * 36, "", what);
    fflush(stdout);
    turn++;
    pthread_cond_broadcast(&next_turn);
    pthread_mutex_unlock(&turns);
}
