/* One user lets go, and the other notices nothing; ctx_var_ref counts as well. */
#include "golden.h"

#include "answer.h"

int main(void)
{
    ctx_var *log, *router, *late;
    must(intern("trace_id", &log));
    must(intern("trace_id", &router));
    ctx_var_unref(log);
    printf("the router still has %s, interned: %zu\n", ctx_var_name(router), interned());

    ctx_var *share = ctx_var_ref(router);
    ctx_var_unref(router);
    must(intern("trace_id", &late));
    printf("who comes late gets %s, interned: %zu\n", late == share ? "the same one" : "another",
           interned());
    ctx_var_unref(share);
    ctx_var_unref(late);
    return 0;
}
