/* With the last user the variable goes, and its name; it may come again. */
#include "golden.h"

#include "answer.h"

int main(void)
{
    ctx_var *trace;
    for (int request = 1; request <= 3; request++) {
        must(intern("trace_id", &trace));
        printf("request %d: %s, interned: %zu\n", request, ctx_var_name(trace), interned());
        ctx_var_unref(trace);
        printf("and over, interned: %zu\n", interned());
    }
    return 0;
}
