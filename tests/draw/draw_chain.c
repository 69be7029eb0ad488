/* draw_chain.c - draws the contexts that a thread is in, one inside the other, for chapter 5.
 *
 *     draw_chain chain                                            the scene
 *     draw_chain chain set 1 run request set 12345 return         or words of your own
 *
 *     set NUMBER    sets the user in the current context
 *     run NAME      runs what follows, as far as return, in the context of that name
 *     return        the function comes back
 *     enter NAME    enters the context by hand
 *     exit NAME     leaves it by hand
 *     draw          draws; the end of the words does so, too
 *
 * A context is made when it is first named; the one that nobody has named is the server's, which the
 * first set makes. What fails says so. */
#include "golden.h"
#include "run.h"
#include "self.h"
#include "set_get.h"
#include "state.h"

#include <stdbool.h>

#define MOST_CONTEXTS 16

typedef struct named {
    const char *name;
    ctx_context *context; /* owned */
} named;

static char *story[] = {"set",   "1",   "draw", "run",  "request", "set",  "12345",  "draw", "run",
                        "audit", "set", "7",    "draw", "return",  "draw", "return", NULL};

static ctx_var user = CTX_VAR_INIT("user", NULL);
static named contexts[MOST_CONTEXTS];
static size_t count;
static char **words; /* those that are still to come; they end with NULL */
static bool is_over; /* the last of them has been drawn */
static bool is_new;  /* no command since the last drawing */

static void die(const char *what, const char *word)
{
    fflush(stdout);
    fprintf(stderr, "draw_chain: %s: %s\n", what, word);
    exit(2);
}

static const char *next_word(const char *command)
{
    if (*words == NULL) {
        die("a word is missing after", command);
    }
    return *words++;
}

static ctx_context *context_named(const char *name)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(contexts[i].name, name) == 0) {
            return contexts[i].context;
        }
    }
    if (count == MOST_CONTEXTS) {
        die("one context too many", name);
    }
    must(ctx_context_new(&contexts[count].context));
    contexts[count].name = name;
    return contexts[count++].context;
}

static const char *name_of(const ctx_context *context)
{
    for (size_t i = 0; i < count; i++) {
        if (contexts[i].context == context) {
            return contexts[i].name;
        }
    }
    return "server";
}

/* Drawing. */

static void tell(const char *command, const char *argument)
{
    printf("%s%s%s%s", is_new ? "" : ", ", command, argument == NULL ? "" : " ",
           argument == NULL ? "" : argument);
    is_new = false;
}

static void tell_status(ctx_status status)
{
    if (status != CTX_OK) {
        printf(" (%s)", ctx_strerror(status));
    }
}

static void draw_context(const char *arrow, const ctx_context *context)
{
    const ctx_binding *binding = ctx_map_find(&context->map, &user);
    char value[32] = "not set";
    if (binding != NULL) {
        snprintf(value, sizeof value, "%ld", NUMBER(binding->value));
    }
    printf("  %-12s %-8s user %-8s owner %-7s owners %d\n", arrow, name_of(context), value,
           context->owner == NULL         ? "NULL"
           : context->owner == ctx_self() ? "thread"
                                          : "another",
           (int)context->owners);
}

static void draw(void)
{
    const char *arrow = "current -->";
    printf("\n");
    for (const ctx_context *c = ctx_context_current(); c != NULL; c = c->previous) {
        draw_context(arrow, c);
        arrow = "previous -->";
    }
    printf("  %-12s NULL\n", arrow);
    for (size_t i = 0; i < count; i++) {
        if (contexts[i].context->owner == NULL) {
            draw_context("and apart", contexts[i].context);
        }
    }
    is_new = true;
}

/* The words. */

static void follow(void);

static void *inside(void *was_called)
{
    *(bool *)was_called = true;
    follow();
    return NULL;
}

static ctx_status run(const char *name)
{
    bool was_called = false;
    ctx_status status = ctx_run(context_named(name), inside, &was_called, NULL);
    if (was_called && !is_over) {
        tell("return", NULL);
    }
    return is_over ? CTX_OK : status;
}

static ctx_status obey(const char *command, const char *argument)
{
    if (strcmp(command, "set") == 0) {
        return ctx_var_set(&user, INT(strtol(argument, NULL, 10)));
    }
    if (strcmp(command, "run") == 0) {
        return run(argument);
    }
    if (strcmp(command, "enter") == 0) {
        return ctx_enter(context_named(argument));
    }
    if (strcmp(command, "exit") == 0) {
        return ctx_exit(context_named(argument));
    }
    die("not a command", command);
    return CTX_OK;
}

/* Until the function comes back, or the words are over. */
static void follow(void)
{
    while (!is_over && *words != NULL) {
        const char *command = *words++;
        if (strcmp(command, "return") == 0) {
            return;
        }
        if (strcmp(command, "draw") == 0) {
            draw();
            continue;
        }
        const char *argument = next_word(command);
        tell(command, argument);
        tell_status(obey(command, argument));
    }
    if (!is_over) {
        draw();
        is_over = true;
    }
}

int main(int argc, char **argv)
{
    if (argc < 2 || strcmp(argv[1], "chain") != 0) {
        die("the first word is", "chain");
    }
    words = argc > 2 ? argv + 2 : story;
    is_new = true;
    while (!is_over) {
        follow(); /* once, or after a return that nothing was to return from */
    }
    for (size_t i = 0; i < count; i++) {
        ctx_context_unref(contexts[i].context);
    }
    return 0;
}
