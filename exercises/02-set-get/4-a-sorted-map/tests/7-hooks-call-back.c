/* A release hook that runs in a clear finds the map empty, and what it sets there is not lost. */
#include "given.h"

static ctx_map map;
static bool clears;
static ctx_var line = CTX_VAR_INIT("line", NULL);

static void look(void *value)
{
    if (!clears) {
        return;
    }
    const ctx_binding *found = ctx_map_find(&map, &line);
    printf("released %ld, count: %zu, line: %ld\n", NUMBER(value), map.count,
           found == NULL ? -1 : NUMBER(found->value));
    must(bind(&map, &line, value));
}

static const ctx_hooks looking = {.release = look};
static ctx_var first = CTX_VAR_INIT("first", &looking);
static ctx_var second = CTX_VAR_INIT("second", &looking);

int main(void)
{
    must(bind(&map, &first, INT(1)));
    must(bind(&map, &second, INT(1)));
    clears = true;
    ctx_map_clear(&map);
    printf("cleared: %zu\n", map.count);
    ctx_map_clear(&map);
    printf("cleared again: %zu\n", map.count);
    return 0;
}
