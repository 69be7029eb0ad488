/* A release hook that gets finds what is there when it runs; what it sets is not hidden afterwards. */
#include "cached.h"

static ctx_var file;
static const char *to_set; /* what the next hook sets; NULL for nothing */

static void close_file(void *name)
{
    printf("  %s is closed, now %s\n", (char *)name, get(&file));
    const char *next = to_set;
    to_set = NULL;
    if (next != NULL) {
        set(&file, next);
        printf("  set by the hook: %s\n", get(&file));
    }
}

static bool at_end;

static void release(void *name)
{
    if (!at_end) {
        close_file(name);
    }
}

static const ctx_hooks closing = {.release = release};
static ctx_var file = CTX_VAR_INIT_DEFAULT("file", "no file", &closing);

static void print_file(const char *when)
{
    printf("%s: %s\n", when, get(&file));
}

int main(void)
{
    set(&file, "one");
    print_file("set");
    set(&file, "two");
    print_file("set");
    to_set = "two and a half";
    set(&file, "three");
    print_file("set, and once more by the hook");

    ctx_token *token;
    must(cached_set_token(&file, (void *)(uintptr_t) "four", &token));
    print_file("set with a token");
    must(cached_reset(&file, token));
    print_file("reset");
    ctx_token_free(token);

    ctx_context *request;
    must(ctx_context_new(&request));
    must(cached_enter(request));
    ctx_context_unref(request);
    set(&file, "inner");
    print_file("inside");
    must(cached_exit(request)); /* which ends it */
    print_file("outside");
    at_end = true;
    return 0;
}
