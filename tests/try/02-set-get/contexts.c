#include "self.h"
#include "set_get.h"
#include "state.h"
#include <stdint.h>
#include <stdio.h>

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var deadline = CTX_VAR_INIT_DEFAULT("deadline", (void *)30, NULL);

static void draw_item(const ctx_map *map, size_t i)
{
    if (i < map->count) {
        const ctx_binding *b = map->items[i];
        printf("[%zu] --> | %-8s | %5ld |\n", i, b->var->name, (long)(intptr_t)b->value);
    } else {
        printf("[%zu]\n", i);
    }
}

static void draw(const char *when)
{
    const ctx_context *context = ctx_self()->current;
    printf("%s\n  thread --> %s", when, context == NULL ? "NULL\n" : "context --> ");
    for (size_t i = 0; context != NULL && i < context->map.capacity; i++) {
        printf("%*s", i == 0 ? 0 : 25, "");
        draw_item(&context->map, i);
    }
}

int main(void)
{
    draw("before any set");
    ctx_var_set(&user_id, (void *)12345);
    draw("user_id set to 12345");
    ctx_var_set(&deadline, (void *)5);
    ctx_var_set(&user_id, (void *)67890);
    draw("deadline set to 5, user_id set to 67890");
    return 0;
}
