/* A get changes nothing and needs no memory: a program that has set nothing still has no context after it. */
#include "golden.h"

#include "context.h"
#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static ctx_var deadline = CTX_VAR_INIT_DEFAULT("deadline", INT(30), NULL);

static void print_context(void)
{
    printf("there is %s context\n", ctx_context_current() == NULL ? "no" : "a");
}

/* Without attempt: these calls allocate nothing, so none of them fails for want of memory. */
static void get_all(void)
{
    void *value = INT(-1);
    printf("user_id: %s\n", ctx_status_name(ctx_var_get(&user_id, &value)));
    printf("user_id or 1: %ld\n", NUMBER(ctx_var_get_or(&user_id, INT(1))));
    ctx_status status = ctx_var_get(&deadline, &value);
    printf("deadline: %s, %ld\n", ctx_status_name(status), NUMBER(value));
}

int main(void)
{
    print_context();
    get_all();
    print_context();
    must(ctx_var_set(&user_id, INT(12345)));
    get_all();
    print_context();
    return 0;
}
