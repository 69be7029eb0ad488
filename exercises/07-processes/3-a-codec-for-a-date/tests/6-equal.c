/* Two dates are equal if they are the same day, wherever they are; NULL is none. */
#include "dates.h"

#include "copy_context.h"
#include "mapping.h"
#include "set_get.h"

static ctx_var valid_until = CTX_VAR_INIT("valid_until", &date_hooks);

static void compare(const date *a, const date *b)
{
    print_date(a);
    printf(" and ");
    print_date(b);
    printf(": %s\n", date_hooks.equal(a, b) ? "equal" : "not equal");
}

int main(void)
{
    const date d = {2026, 2, 28};
    const date same = {2026, 2, 28};
    const date next_day = {2026, 2, 27};
    const date next_month = {2026, 3, 28};
    const date next_year = {2027, 2, 28};
    compare(&d, &same);
    compare(&d, &next_day);
    compare(&d, &next_month);
    compare(&d, &next_year);
    compare(&d, NULL);
    compare(NULL, &d);
    compare(NULL, NULL);

    ctx_context *before;
    bool equal;
    date *set = date_new(2026, 2, 28);
    must(ctx_var_set(&valid_until, set));
    must(ctx_copy_context(&before));
    set = date_new(2026, 2, 28);
    must(ctx_var_set(&valid_until, set));
    ctx_context *after;
    must(ctx_copy_context(&after));
    must(ctx_context_equal(before, after, &equal));
    printf("the contexts are %s\n", equal ? "equal" : "not equal");
    ctx_context_unref(before);
    ctx_context_unref(after);
    return 0;
}
