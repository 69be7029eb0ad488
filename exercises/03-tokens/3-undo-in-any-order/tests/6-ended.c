/* To end the log undoes nothing; it lets go of what its tokens kept, and can begin anew. */
#include "golden.h"

#include "answer.h"

static void release(void *value)
{
    printf("released %s\n", (char *)value);
    free(value);
}

static const ctx_hooks hooks = {.release = release};
static ctx_var user = CTX_VAR_INIT("user", &hooks);

static size_t set(undo_log *log, const char *name)
{
    size_t entry = 99;
    char *value = golden_copy(name);
    must(undo_set(log, &user, value, &entry));
    return entry;
}

int main(void)
{
    undo_log log = {.count = 0};
    set(&log, "ann");
    set(&log, "bob");
    printf("the log keeps ann\n");
    undo_end(&log);
    printf("user %s, entries %zu\n", (const char *)ctx_var_get_or(&user, (void *)"nobody"),
           log.count);

    printf("the next entry is %zu\n", set(&log, "cem"));
    undo_end(&log);
    printf("end of main\n");
    return 0;
}
