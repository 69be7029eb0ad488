/* A name gives a variable of that name; NULL gives none. */
#include "golden.h"

#include "answer.h"

int main(void)
{
    ctx_var *trace;
    must(intern("trace_id", &trace));
    printf("%s\n", ctx_var_name(trace));

    /* With a name in the table, so that a comparison with NULL shows. */
    ctx_var *none = NULL;
    printf("no name: %s\n", ctx_status_name(intern(NULL, &none)));
    printf("nowhere to put it: %s\n", ctx_status_name(intern("trace_id", NULL)));
    printf("%s\n", none == NULL ? "and nothing handed out" : "handed out something");
    ctx_var_unref(trace);
    return 0;
}
