/* Counters that somebody has elsewhere are alone in their lines, too: of a program, of a function, and as
 * a member, with what is before them and after them. */
#include "lines.h"

typedef struct worker {
    char before;
    counters mine;
    char after;
} worker;

static void look(const char *where, const worker *workers)
{
    bool before = ANY_SHARES(workers[0].mine, workers[0].before);
    bool after = ANY_SHARES(workers[0].mine, workers[0].after);
    printf("%s: shares a line with what is before: %s, after: %s, with another: %s\n", where,
           before ? "yes" : "no", after ? "yes" : "no",
           meet(&workers[0].mine, &workers[1].mine) ? "yes" : "no");
}

static void look_at_array(const char *where, const counters *some)
{
    printf("%s: shares a line with another: %s\n", where,
           meet(&some[0], &some[1]) || meet(&some[1], &some[2]) ? "yes" : "no");
}

int main(void)
{
    static worker of_program[2];
    static counters array[3];
    worker of_function[2];
    counters local[3];
    look("of the program", of_program);
    look("of a function", of_function);
    look_at_array("an array of the program", array);
    look_at_array("an array of a function", local);
    return 0;
}
