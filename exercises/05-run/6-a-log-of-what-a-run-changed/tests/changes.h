/* changes.h - a log, printed. */
#ifndef CHANGES_H
#define CHANGES_H

#include "golden.h"

#include "answer.h"
#include "run.h"
#include "token.h"

static inline void print_value(bool is_set, const void *value)
{
    if (!is_set) {
        printf("not set");
    } else if (value == NULL) {
        printf("None");
    } else {
        printf("%ld", NUMBER(value));
    }
}

static inline void print_change(const change *what)
{
    printf("  %s: ", ctx_var_name(what->var));
    print_value(what->was_set, what->before);
    printf(" -> ");
    print_value(what->is_set, what->after);
    printf("\n");
}

/* All of it, and that nothing follows. */
static inline void print_changes(change_log *log)
{
    change what;
    while (change_log_next(log, &what)) {
        print_change(&what);
    }
    what = (change){.was_set = true};
    if (change_log_next(log, &what)) {
        printf("  something follows the last one\n");
    }
}

/* A run that works, and its log. */
static inline change_log *logged(ctx_context *context, void *(*function)(void *), void *argument)
{
    change_log *log = NULL;
    must_into(log, run_logged(context, function, argument, NULL, &log));
    return log;
}

static inline void run_and_print(const char *what, ctx_context *context, void *(*function)(void *),
                                 void *argument)
{
    printf("%s\n", what);
    change_log *log = logged(context, function, argument);
    print_changes(log);
    change_log_free(log);
}

#endif
