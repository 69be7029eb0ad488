/* Each public call that can run out of memory, with each of its allocations failing: the status is
 * the documented one, no result is written, all that can be seen through the public interface is as
 * before, nothing leaks; and then, with memory, the same call works.
 *
 * What can be seen is written down as a text before the call and after it: each variable, each
 * context, its walk, its equality with the others, each token. */
#include "cache.h"
#include "chosen.h"
#include "ctx.h"
#include "failing.h"
#include "trial.h"
#include "unit.h"

#include <stdarg.h>

#define VARS 12

static ctx_var fixed = CTX_VAR_INIT_DEFAULT("fixed", CTX_INT(7), &ctx_int_hooks);

/* What a case starts from: contexts with variables in common and of their own, and tokens. */
typedef struct world {
    ctx_var *vars[VARS]; /* integers */
    ctx_var *text;       /* strings, which have an owner */
    ctx_context *empty;
    ctx_context *full;   /* all variables */
    ctx_context *copy;   /* of `full`, and one changed since */
    ctx_context *came;   /* baggage that was read, with properties, and a variable set since */
    ctx_context *before; /* the current one: what it shares has to be made anew */
    ctx_token *of_unset; /* in the current context: a set over nothing, */
    ctx_token *of_set;   /* and a set over a value */
    /* Where the results go. */
    ctx_var *made_var;
    ctx_context *made_context;
    ctx_token *made_token;
    ctx_iter iter;
    pthread_t thread;
    ctx_callback callback;
    ctx_chain *chain;
    ctx_chain *from;
    void *returned;
    char *text_out;
    char **environment;
    size_t offset;
    ctx_baggage_report report;
    char *spare; /* a value that a failed call has to leave with the caller */
} world;

static int texts; /* made by the library, less those that it let go of */

static void release(void *value)
{
    texts--;
    free(value);
}

static ctx_status decode(const char *text, size_t length, void **value)
{
    ctx_status status = ctx_str_hooks.decode(text, length, value);
    texts += status == CTX_OK;
    return status;
}

static size_t encode(char *buffer, size_t size, const void *value)
{
    return ctx_str_hooks.encode(buffer, size, value);
}

static const ctx_hooks text_hooks = {.release = release, .decode = decode, .encode = encode};

static void fill(world *w, long first)
{
    for (int i = 0; i < VARS; i++) {
        must(ctx_var_set(w->vars[i], INT(first + i)));
    }
    char *value = golden_copy("some text");
    must(ctx_var_set(w->text, value));
}

/* Empty ones, for whose making a thread needs no record. */
static void make_empty_contexts(world *w)
{
    must(ctx_context_new(&w->empty));
    must(ctx_context_new(&w->full));
    must(ctx_context_new(&w->copy));
    must(ctx_context_new(&w->came));
}

static void make_contexts(world *w)
{
    must(ctx_context_new(&w->empty));
    must(ctx_context_new(&w->full));
    must(ctx_enter(w->full));
    fill(w, 100);
    must(ctx_exit(w->full));
    must(ctx_context_copy(w->full, &w->copy));
    must(ctx_enter(w->copy));
    must(ctx_var_set(w->vars[0], INT(-1)));
    must(ctx_exit(w->copy));
    must(ctx_baggage_read("text=other;p", &w->text, 1, &w->came, NULL));
    must(ctx_enter(w->came));
    char *value = golden_copy("text");
    must(ctx_var_set(w->text, value));
    must(ctx_exit(w->came));
}

static void make_vars(world *w)
{
    for (int i = 0; i < VARS; i++) {
        char name[16];
        snprintf(name, sizeof name, "n%d", i);
        must(ctx_var_new(name, &ctx_int_hooks, &w->vars[i]));
        choose_hash(w->vars[i], ctx_hash_mix((uint64_t)i + 1)); /* so each run has the same trie */
    }
    must(ctx_var_new("text", &text_hooks, &w->text));
}

/* The variables of the current context are the first half of all. */
static void make_current(world *w)
{
    for (int i = 0; i < VARS / 2; i++) {
        must(ctx_var_set(w->vars[i], INT(i)));
    }
    must(ctx_var_set_token(w->vars[0], INT(1000), &w->of_set));
    must(ctx_var_set_token(w->vars[VARS - 1], INT(2000), &w->of_unset));
    must(ctx_copy_context(&w->before));
}

static void add(char *text, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    size_t length = strlen(text);
    vsnprintf(text + length, 16384 - length, format, arguments);
    va_end(arguments);
}

static void add_context(char *text, const ctx_context *context)
{
    ctx_iter iter;
    ctx_var *var;
    void *value;
    add(text, "context %zu:", ctx_context_len(context));
    must(ctx_iter_begin(context, &iter));
    while (ctx_iter_next(&iter, &var, &value)) {
        add(text, " %s=%p", ctx_var_name(var), value);
    }
    ctx_iter_end(&iter);
    add(text, "\n");
}

static void add_token(char *text, const ctx_token *token)
{
    char buffer[128];
    void *old = NULL;
    if (token != NULL) {
        ctx_token_format(buffer, sizeof buffer, token);
        ctx_status status = ctx_token_old_value(token, &old);
        add(text, "%s %s %p\n", buffer, ctx_status_name(status), old);
    }
}

/* All that the public interface shows. */
static void describe(const world *w, char *text)
{
    text[0] = '\0';
    for (int i = 0; i < VARS; i++) {
        void *value = NULL;
        ctx_status status = ctx_var_get(w->vars[i], &value);
        add(text, "%s %s %p\n", ctx_var_name(w->vars[i]), ctx_status_name(status), value);
    }
    void *value = ctx_var_get_or(w->text, "none");
    add(text, "text %s, fixed %ld\n", (char *)value, NUMBER(ctx_var_get_or(&fixed, INT(0))));
    ctx_context *current;
    must(ctx_copy_context(&current));
    add_context(text, current);
    const ctx_context *all[] = {current, w->empty, w->full, w->copy, w->came};
    for (int i = 1; i < 5; i++) {
        bool equal;
        must(ctx_context_equal(all[i], all[i - 1], &equal));
        add_context(text, all[i]);
        add(text, "equal to the one before: %d\n", equal);
    }
    if (w->before != NULL) {
        add_context(text, w->before);
    }
    ctx_context_unref(current);
    add_token(text, w->of_set);
    add_token(text, w->of_unset);
    add(text, "texts %d, results %p %p %p %p %p %p %zu\n", texts, (void *)w->made_var,
        (void *)w->made_context, (void *)w->made_token, w->returned, (void *)w->text_out,
        (void *)w->environment, w->offset);
    add(text, "report %zu %zu %d\n", w->report.left_out, w->report.offset, (int)w->report.why);
    add(text, "thread %lx\n", (unsigned long)w->thread);
    add(text, "callback %p, chain %p, from %p\n", (void *)w->callback.context, (void *)w->chain,
        (void *)w->from);
}

static void end(world *w)
{
    ctx_token_free(w->of_set);
    ctx_token_free(w->of_unset);
    ctx_token_free(w->made_token);
    ctx_context_unref(w->empty);
    ctx_context_unref(w->full);
    ctx_context_unref(w->copy);
    ctx_context_unref(w->came);
    ctx_context_unref(w->before);
    ctx_context_unref(w->made_context);
    ctx_callback_end(&w->callback);
    must(ctx_chain_free(w->chain));
    ctx_var_unref(w->made_var);
    for (int i = 0; i < VARS; i++) {
        ctx_var_unref(w->vars[i]);
    }
    ctx_var_unref(w->text);
    free(w->text_out);
    free(w->environment);
    free(w->spare);
}

/* The calls. */
static ctx_status var_new(world *w)
{
    return ctx_var_new("made", NULL, &w->made_var);
}

static ctx_status var_new_default(world *w)
{
    ctx_status status = ctx_var_new_default("made", w->spare, &text_hooks, &w->made_var);
    if (status == CTX_OK) {
        w->spare = NULL;
    }
    return status;
}

static ctx_status context_new(world *w)
{
    return ctx_context_new(&w->made_context);
}

static ctx_status copy_context(world *w)
{
    return ctx_copy_context(&w->made_context);
}

static ctx_status context_copy(world *w)
{
    return ctx_context_copy(w->full, &w->made_context);
}

static ctx_status set_new(world *w)
{
    return ctx_var_set(w->vars[VARS / 2], INT(1));
}

static ctx_status set_again(world *w)
{
    return ctx_var_set(w->vars[1], INT(77));
}

/* The value has an owner: it must stay with the caller where the set fails. */
static ctx_status set_text(world *w)
{
    ctx_status status = ctx_var_set(w->text, w->spare);
    if (status == CTX_OK) {
        w->spare = NULL;
    }
    return status;
}

static ctx_status set_text_token(world *w)
{
    ctx_status status = ctx_var_set_token(w->text, w->spare, &w->made_token);
    if (status == CTX_OK) {
        w->spare = NULL;
    }
    return status;
}

static ctx_status set_token_again(world *w)
{
    return ctx_var_set_token(w->vars[1], INT(77), &w->made_token);
}

static ctx_status reset_to_value(world *w)
{
    return ctx_var_reset(w->vars[0], w->of_set);
}

static ctx_status reset_to_nothing(world *w)
{
    return ctx_var_reset(w->vars[VARS - 1], w->of_unset);
}

static ctx_status enter(world *w)
{
    return ctx_enter(w->full);
}

static ctx_status enter_block(world *w)
{
    return ctx_enter_block(w->full, &w->made_context);
}

static void *returns(void *argument)
{
    return argument;
}

static ctx_status run_in(world *w)
{
    return ctx_run(w->full, returns, w, &w->returned);
}

static ctx_status iterate(world *w)
{
    return ctx_iter_begin(w->full, &w->iter);
}

static ctx_status baggage_write(world *w)
{
    return ctx_baggage_write(w->full, w->vars, VARS, &w->text_out);
}

/* What came with the text is not the text that is there now, but may be the same value. */
static ctx_status baggage_write_claimed(world *w)
{
    return ctx_baggage_write(w->came, &w->text, 1, &w->text_out);
}

static const char received[] = "n7=5;p,text=words,text=more%FF,n0=-3,other=x;y,bad";

static ctx_status baggage_read(world *w)
{
    ctx_var *vars[] = {w->vars[0], w->vars[7], w->text};
    return ctx_baggage_read(received, vars, 3, &w->made_context, &w->report);
}

static ctx_status baggage_read_strict(world *w)
{
    ctx_var *vars[] = {w->vars[0], w->vars[7], w->text};
    return ctx_baggage_read_strict("n7=5;p,text=words,n0=-3,other=x;y", vars, 3, &w->made_context,
                                   &w->offset);
}

static ctx_status baggage_read_environment(world *w)
{
    return ctx_baggage_read_environment(w->vars, VARS, &w->made_context, &w->report);
}

static ctx_status baggage_environment(world *w)
{
    static char home[] = "HOME=/";
    char *const environment[] = {home, NULL};
    return ctx_baggage_environment(w->full, w->vars, VARS, environment, &w->environment);
}

static ctx_status thread_start(world *w)
{
    return ctx_thread_start(&w->thread, NULL, w->full, returns, w);
}

static ctx_status thread_start_copy(world *w)
{
    return ctx_thread_start_copy(&w->thread, NULL, returns, w);
}

static ctx_status thread_start_empty(world *w)
{
    return ctx_thread_start_empty(&w->thread, NULL, returns, w);
}

static ctx_status callback_init_copy(world *w)
{
    return ctx_callback_init_copy(returns, w, &w->callback);
}

/* In a thread that has no record yet, too. */
static ctx_status callback_call(world *w)
{
    ctx_callback callback = {.function = returns, .argument = w, .context = w->full};
    return ctx_callback_call(&callback, &w->returned);
}

static ctx_status chain_new(world *w)
{
    return ctx_chain_new(&w->chain);
}

/* To the chain that the thread is in already: a first use of the library. */
static ctx_status chain_switch(world *w)
{
    return ctx_chain_switch(NULL, &w->from);
}

/* A block's end has no status, and where there is no memory the variable stays set (token.h): told
 * apart here by what the variable is afterwards. The token is gone either way. */
static ctx_status auto_reset(world *w)
{
    ctx_token_auto_reset(&w->of_set);
    w->of_set = NULL;
    bool is_set = NUMBER(ctx_var_get_or(w->vars[0], NULL)) == 1000;
    return is_set ? CTX_NO_MEMORY : CTX_OK;
}

/* What has to be done after some of them. */
static void leave(world *w)
{
    must(ctx_exit(w->full));
}

static void leave_block(world *w)
{
    ctx_context_auto_exit(&w->made_context);
    w->made_context = NULL;
}

static void join(world *w)
{
    void *result;
    check(pthread_join(w->thread, &result) == 0 && result == w);
}

static void end_iteration(world *w)
{
    ctx_iter_end(&w->iter);
}

typedef enum start { FROM_NOTHING, FROM_A_WORLD } start;

typedef struct test {
    const char *name;
    ctx_status (*call)(world *w);
    start from; /* a thread that has not needed a context yet, or a whole world */
    void (*after)(world *w);
    bool changes_token; /* the token is gone whatever happened */
} test;

static const test tests[] = {
    {"ctx_var_new", var_new, FROM_A_WORLD, NULL, false},
    {"ctx_var_new_default", var_new_default, FROM_A_WORLD, NULL, false},
    {"ctx_context_new", context_new, FROM_A_WORLD, NULL, false},
    {"ctx_copy_context", copy_context, FROM_A_WORLD, NULL, false},
    {"ctx_copy_context, first call", copy_context, FROM_NOTHING, NULL, false},
    {"ctx_context_copy", context_copy, FROM_A_WORLD, NULL, false},
    {"ctx_var_set, first call", set_again, FROM_NOTHING, NULL, false},
    {"ctx_var_set, new", set_new, FROM_A_WORLD, NULL, false},
    {"ctx_var_set, again", set_again, FROM_A_WORLD, NULL, false},
    {"ctx_var_set, owned value", set_text, FROM_A_WORLD, NULL, false},
    {"ctx_var_set_token, first call", set_text_token, FROM_NOTHING, NULL, false},
    {"ctx_var_set_token, owned value", set_text_token, FROM_A_WORLD, NULL, false},
    {"ctx_var_set_token, again", set_token_again, FROM_A_WORLD, NULL, false},
    {"ctx_var_reset, to a value", reset_to_value, FROM_A_WORLD, NULL, false},
    {"ctx_var_reset, to nothing", reset_to_nothing, FROM_A_WORLD, NULL, false},
    {"ctx_token_auto_reset", auto_reset, FROM_A_WORLD, NULL, true},
    {"ctx_enter, first call", enter, FROM_NOTHING, leave, false},
    {"ctx_enter_block, first call", enter_block, FROM_NOTHING, leave_block, false},
    {"ctx_run, first call", run_in, FROM_NOTHING, NULL, false},
    {"ctx_iter_begin", iterate, FROM_A_WORLD, end_iteration, false},
    {"ctx_baggage_write", baggage_write, FROM_A_WORLD, NULL, false},
    {"ctx_baggage_write, as it came", baggage_write_claimed, FROM_A_WORLD, NULL, false},
    {"ctx_baggage_read", baggage_read, FROM_A_WORLD, NULL, false},
    {"ctx_baggage_read_strict", baggage_read_strict, FROM_A_WORLD, NULL, false},
    {"ctx_baggage_read, first call", baggage_read, FROM_NOTHING, NULL, false},
    {"ctx_baggage_read_environment", baggage_read_environment, FROM_A_WORLD, NULL, false},
    {"ctx_baggage_environment", baggage_environment, FROM_A_WORLD, NULL, false},
    {"ctx_callback_init_copy", callback_init_copy, FROM_A_WORLD, NULL, false},
    {"ctx_callback_init_copy, first call", callback_init_copy, FROM_NOTHING, NULL, false},
    {"ctx_callback_call, first call", callback_call, FROM_NOTHING, NULL, false},
    {"ctx_chain_new", chain_new, FROM_A_WORLD, NULL, false},
    {"ctx_chain_new, first call", chain_new, FROM_NOTHING, NULL, false},
    {"ctx_chain_switch, first call", chain_switch, FROM_NOTHING, NULL, false},
    {"ctx_thread_start", thread_start, FROM_A_WORLD, join, false},
    {"ctx_thread_start_copy", thread_start_copy, FROM_A_WORLD, join, false},
    {"ctx_thread_start_copy, first call", thread_start_copy, FROM_NOTHING, join, false},
    {"ctx_thread_start_empty", thread_start_empty, FROM_A_WORLD, join, false},
    {"ctx_thread_start_empty, first call", thread_start_empty, FROM_NOTHING, join, false},
};

typedef struct attempt_at {
    const test *test;
    unsigned long n;
    unsigned kinds;
} attempt_at;

/* Or the first line that differs. */
static void check_same(const char *before, const char *after)
{
    size_t line = 0;
    for (size_t i = 0; before[i] != '\0' && before[i] == after[i]; i++) {
        line = before[i] == '\n' ? i + 1 : line;
    }
    if (strcmp(before, after) != 0) {
        int was = (int)strcspn(before + line, "\n");
        int is = (int)strcspn(after + line, "\n");
        fprintf(stderr, "was: %.*s\nis:  %.*s\n", was, before + line, is, after + line);
    }
    check(strcmp(before, after) == 0);
}

static void check_failure(const attempt_at *a, world *w, ctx_status status, const char *before,
                          size_t live)
{
    static char after[16384];
    if (status == CTX_OK) {
        /* There is one block that the library can do without: a thread's cache. */
        check(failing_refused() == 64 * sizeof(ctx_cache_entry));
        return;
    }
    check(status == (a->kinds == FAILING_THREAD ? CTX_NO_THREAD : CTX_NO_MEMORY));
    if (a->test->changes_token) {
        return;
    }
    /* A thread that has met the library for the first time may keep what it was given so far: its
     * record with its cache, and an empty context, which is the same as none. Apart from these
     * nothing stays. */
    check(failing_live() <= live + (a->test->from == FROM_NOTHING ? 3 : 0));
    describe(w, after);
    check_same(before, after);
    check(a->test->call(w) == CTX_OK);
}

/* One call with one failure, in a process that has not used the library before. */
static int in_child(void *argument)
{
    static char before[16384];
    const attempt_at *a = argument;
    world w = {.offset = 4711};
    setenv(CTX_BAGGAGE_ENVIRONMENT, "n1=5,n2=6,unknown=1", 1);
    make_vars(&w);
    if (a->test->from == FROM_A_WORLD) {
        make_contexts(&w);
        make_current(&w);
    } else {
        make_empty_contexts(&w);
    }
    w.spare = golden_copy("spare");
    describe(&w, before);
    size_t live = failing_live();
    failing_arm(a->n, a->kinds);
    ctx_status status = a->test->call(&w);
    if (failing_disarm()) {
        check_failure(a, &w, status, before, live);
    } else {
        check(status == CTX_OK);
    }
    if (a->test->after != NULL) {
        a->test->after(&w);
    }
    end(&w);
    return 0;
}

/* Every n; true if there was one at least. */
static void fail_each(const test *t, unsigned kinds, unsigned long *points)
{
    for (attempt_at a = {.test = t, .n = 1, .kinds = kinds};; a.n++) {
        trial result = trial_run(in_child, &a);
        unit_cases++;
        if (!result.good) {
            printf("%s with failure %lu of kind %u\n%s", t->name, a.n, kinds, result.trouble);
            exit(1);
        }
        if (!result.failed) {
            return;
        }
        ++*points;
    }
}

/* Two bugs that CPython had. */

/* ContextVar.set first changed the context and then made the token; where that failed, set raised
 * and the value was set all the same. */
static int a_set_that_fails_sets_nothing(void *unused)
{
    static ctx_var var = CTX_VAR_INIT("v", NULL); /* as long-lived as the thread's own context */
    must(ctx_var_set(&var, INT(1)));
    for (unsigned long n = 1;; n++) {
        ctx_token *token = NULL;
        failing_arm(n, FAILING_MEMORY);
        ctx_status status = ctx_var_set_token(&var, INT(2), &token);
        if (!failing_disarm()) {
            ctx_token_free(token);
            check(n > 1 && status == CTX_OK);
            return unused != NULL;
        }
        check(status == CTX_NO_MEMORY && token == NULL);
        check(NUMBER(ctx_var_get_or(&var, NULL)) == 1);
    }
}

/* A new child had been made, the clone of its parent failed, and the child was never freed. Here the
 * path is as long as it can be, and each of its copies fails. */
static int a_clone_that_fails_leaks_no_node(void *unused)
{
    static ctx_var vars[] = {{.name = "a", CHOSEN_HASH(UINT64_C(0x0123456789abcdef))},
                             {.name = "b", CHOSEN_HASH(UINT64_C(0x1123456789abcdef))},
                             {.name = "c", CHOSEN_HASH(UINT64_C(0x2123456789abcdef))}};
    must(ctx_var_set(&vars[0], INT(1)));
    for (int v = 1; v < 3; v++) {
        unsigned long n = 1;
        ctx_context *copy; /* what a copy has, too, is not changed in place */
        must(ctx_copy_context(&copy));
        for (bool failed = true; failed; n++) {
            size_t live = failing_live();
            failing_arm(n, FAILING_MEMORY);
            (void)ctx_var_set(&vars[v], INT(1));
            failed = failing_disarm();
            check(!failed || failing_live() == live);
        }
        check(n > 13); /* a binding, and thirteen levels at least */
        ctx_context_unref(copy);
    }
    return unused != NULL;
}

static void historic(const char *name, int (*body)(void *))
{
    trial result = trial_run(body, NULL);
    if (!result.good) {
        printf("%s:\n%s", name, result.trouble);
        exit(1);
    }
    unit_cases++;
}

int main(void)
{
    unsigned long points = 0;
    historic("a set that fails sets nothing", a_set_that_fails_sets_nothing);
    historic("a clone that fails leaks no node", a_clone_that_fails_leaks_no_node);
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) {
        unsigned long before = points;
        fail_each(&tests[i], FAILING_MEMORY | FAILING_REGISTER, &points);
        check(points > before);
        if (strncmp(tests[i].name, "ctx_thread_start", 16) == 0) {
            before = points;
            fail_each(&tests[i], FAILING_THREAD, &points);
            check(points == before + 1);
        }
    }
    printf("%lu points of failure\n", points);
    return unit_end("no memory");
}
