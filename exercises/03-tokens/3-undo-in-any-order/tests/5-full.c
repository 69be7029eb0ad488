/* A full log refuses a set before it happens, and the value stays the caller's. */
#include "golden.h"

#include "answer.h"

static int released;

static void release(void *value)
{
    released++;
    free(value);
}

static const ctx_hooks hooks = {.release = release};
static ctx_var user = CTX_VAR_INIT("user", &hooks);

static void set(undo_log *log, const char *name)
{
    char *value = golden_copy(name);
    size_t entry = 99;
    ctx_status status = attempt(undo_set(log, &user, value, &entry));
    printf("%s: %s, entry %zu, user %s\n", name, ctx_status_name(status), entry,
           (const char *)ctx_var_get_or(&user, (void *)"nobody"));
    if (status != CTX_OK) {
        free(value);
    }
}

int main(void)
{
    undo_log log = {.count = 0};
    static const char *const names[] = {"ann", "bob", "cem", "dia", "eve", "fay", "gil", "hal"};
    for (size_t i = 0; i < UNDO_PLACES; i++) {
        set(&log, names[i]);
    }
    set(&log, "ida");

    ctx_status status = attempt(undo_back_to(&log, 7));
    printf("back to 7: %s, released %d\n", ctx_status_name(status), released);
    set(&log, "jon");
    status = attempt(undo_back_to(&log, 0));
    printf("back to 0: %s, released %d\n", ctx_status_name(status), released);
    undo_end(&log);
    return 0;
}
