/* Equal names are one variable, wherever their letters stand; other names are others. */
#include "golden.h"

#include "answer.h"

int main(void)
{
    char buffer[16] = "trace_id";
    ctx_var *first, *second, *other;
    must(intern(buffer, &first));
    strcpy(buffer, "trace");
    must(intern(buffer, &other));
    must(intern("trace_id", &second));
    strcpy(buffer, "overwritten");

    printf("trace_id twice: %s\n", first == second ? "one variable" : "two variables");
    printf("trace: %s\n", first == other ? "the same" : "another");
    printf("names: %s, %s\n", ctx_var_name(first), ctx_var_name(other));
    printf("interned: %zu\n", interned());
    ctx_var_unref(first);
    ctx_var_unref(second);
    ctx_var_unref(other);
    return 0;
}
