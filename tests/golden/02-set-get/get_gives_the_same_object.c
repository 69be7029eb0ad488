/* A context keeps the value itself, not a copy: a change to the object shows at the next get. */
#include "golden.h"

#include "set_get.h"

typedef struct request {
    long user_id;
    long deadline;
} request;

static ctx_var current_request = CTX_VAR_INIT("current_request", NULL);

int main(void)
{
    request first = {.user_id = 12345, .deadline = 30};
    must(ctx_var_set(&current_request, &first));
    first.deadline = 5;

    void *value;
    must(ctx_var_get(&current_request, &value));
    const request *got = value;
    printf("the same object: %s\n", got == &first ? "True" : "False");
    printf("deadline: %ld\n", got->deadline);

    must(ctx_var_set(&current_request, NULL)); /* `first` ends with this function */
    return 0;
}
