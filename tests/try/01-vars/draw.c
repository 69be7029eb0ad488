#include "var.h"
#include <stdio.h>

static void row(size_t offset, const char *field, const char *left, const char *right)
{
    printf("%4zu  %-14s| %-12s| %-12s|\n", offset, field, left, right);
}

static const char *truth(bool flag)
{
    return flag ? "true" : "false";
}

static const char *pointer(const void *value)
{
    return value == NULL ? "NULL" : "something";
}

static const char *number(ctx_count count)
{
    return count == 0 ? "0" : count == 1 ? "1" : "more";
}

#define ROW(field, how) row(offsetof(ctx_var, field), #field, how(a->field), how(b->field))

static void draw(const ctx_var *a, const ctx_var *b)
{
    char at_a[16], at_b[16];
    snprintf(at_a, sizeof at_a, "-> %td", a->name - (const char *)a);
    snprintf(at_b, sizeof at_b, "-> %td", b->name - (const char *)b);
    row(offsetof(ctx_var, name), "name", at_a, at_b);
    ROW(default_value, pointer);
    ROW(hooks, pointer);
    ROW(has_default, truth);
    ROW(on_heap, truth);
    ROW(owners, number);
    ROW(data, pointer);
    row(sizeof *a, "", (const char *)(a + 1), (const char *)(b + 1));
}

int main(void)
{
    ctx_var *user_id, *session;
    if (ctx_var_new("user_id", NULL, &user_id) == CTX_OK &&
        ctx_var_new_default("session", NULL, NULL, &session) == CTX_OK) {
        draw(user_id, session);
        ctx_var_unref(session);
        ctx_var_unref(user_id);
    }
    return 0;
}
