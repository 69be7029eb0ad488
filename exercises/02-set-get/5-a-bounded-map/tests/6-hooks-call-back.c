/* A release hook finds the map whole: it may get, and set in the place just freed. */
#include "given.h"

static bounded_map *map;
static ctx_var *user, *next;
static int times;

static void look(void *value)
{
    void *now = "nobody";
    bounded_get(map, user, &now);
    printf("  %s goes, and the user is %s; count: %zu\n", (char *)value, (char *)now,
           bounded_count(map));
}

/* Each of the first two that go leaves a last line behind. */
static void leave(void *value)
{
    look(value);
    if (times < 2) {
        times++;
        printf("  leaves a line: %s\n", ctx_status_name(bounded_set(map, next, "a line")));
    }
}

static const ctx_hooks looking = {.release = look};
static const ctx_hooks leaving = {.release = leave};

int main(void)
{
    void *block = block_of(bounded_bytes(2));
    map = bounded_start(block, 2);
    user = new_var(0, &looking);
    ctx_var *log = new_var(2, &leaving);
    next = new_var(4, &leaving);

    must(bounded_set(map, user, "ann"));
    must(bounded_set(map, log, "log"));
    printf("replace\n");
    must(bounded_set(map, user, "bob"));
    printf("remove from a full map\n");
    must(bounded_remove(map, log));
    print_get(map, next);
    printf("end\n");
    must(bounded_remove(map, user));
    bounded_end(map);
    printf("count: %zu\n", bounded_count(map));
    ctx_var_unref(user);
    ctx_var_unref(log);
    ctx_var_unref(next);
    free(block);
    return 0;
}
