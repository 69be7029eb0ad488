/* book.h - values that keep book of their release, and variables for them. */
#ifndef BOOK_H
#define BOOK_H

#include "golden.h"

#include "answer.h"

/* The values are the numbers 1 to 9, and released[n] is how often n was released. */
static int released[10];

static void release(void *value)
{
    released[NUMBER(value)]++;
}

static const ctx_hooks hooks = {.release = release};
static ctx_var user = CTX_VAR_INIT("user", &hooks);
static ctx_var session = CTX_VAR_INIT("session", &hooks);
static ctx_var deadline = CTX_VAR_INIT_DEFAULT("deadline", INT(0), &hooks);

/* Shows a variable's value, "-" where it is not set and has no default. */
static inline void print_one(const ctx_var *var)
{
    void *value;
    printf(", %s ", ctx_var_name(var));
    if (ctx_var_get(var, &value) == CTX_OK) {
        printf("%ld", NUMBER(value));
    } else {
        printf("-");
    }
}

/* set_all, and where it has found no memory, once more. The first try has taken the values over and
 * released them, each once; the second one gets them as if they were new. */
static inline ctx_status make_all(const change *changes, size_t count, ctx_status (*check)(void))
{
    int before[10];
    memcpy(before, released, sizeof before);
    ctx_status status = set_all(changes, count, check);
    if (status != CTX_NO_MEMORY) {
        return status;
    }
    for (size_t i = 0; i < count; i++) {
        released[NUMBER(changes[i].value)] -= changes[i].var != NULL;
    }
    if (memcmp(before, released, sizeof before) != 0) {
        printf("set_all had no memory, and has not released each value once\n");
    }
    return set_all(changes, count, check);
}

static inline void print_all(const char *what, ctx_status status)
{
    printf("%s: %s", what, ctx_status_name(status));
    print_one(&user);
    print_one(&session);
    print_one(&deadline);
    printf("\n  released:");
    for (int i = 1; i < 10; i++) {
        if (released[i] > 0) {
            printf(" %d", i);
        }
        if (released[i] > 1) {
            printf(" (%d times)", released[i]);
        }
    }
    printf("\n");
}

#endif
