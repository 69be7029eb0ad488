/* A variable that gives its default is not in the context, neither before nor after it was got. */
#include "golden.h"

#include "copy_context.h"
#include "mapping.h"
#include "set_get.h"

static ctx_var deadline = CTX_VAR_INIT_DEFAULT("deadline", INT(30), NULL);

static void print_copy(const char *when)
{
    ctx_context *copy;
    must(ctx_copy_context(&copy));
    void *value = INT(-1);
    ctx_status status = attempt(ctx_context_get(copy, &deadline, &value));
    printf("%s: len %zu, contains: %s, ", when, ctx_context_len(copy),
           ctx_context_contains(copy, &deadline) ? "True" : "False");
    if (status == CTX_OK) {
        printf("value: %ld\n", NUMBER(value));
    } else {
        printf("%s, or 60: %ld\n", ctx_status_name(status),
               NUMBER(ctx_context_get_or(copy, &deadline, INT(60))));
    }
    ctx_context_unref(copy);
}

int main(void)
{
    print_copy("before the get");
    void *value;
    must(ctx_var_get(&deadline, &value));
    printf("got %ld\n", NUMBER(value));
    print_copy("after the get");

    must(ctx_var_set(&deadline, value));
    print_copy("after a set to the same");
    return 0;
}
