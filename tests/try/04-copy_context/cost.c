#include "set_get.h"

#include <stdio.h>
#include <time.h>

enum { CALLS = 1000000 };
static ctx_var *vars[1000];

static double ns_each(clock_t since)
{
    return (double)(clock() - since) / CLOCKS_PER_SEC * 1e9 / CALLS;
}

int main(void)
{
    for (int made = 0, n = 1; n <= 1000; n *= 10) {
        for (; made < n; made++) {
            if (ctx_var_new("v", NULL, &vars[made]) != CTX_OK) {
                return 1;
            }
            ctx_var_set(vars[made], "a value");
        }
        clock_t start = clock();
        for (int i = 0; i < CALLS; i++) {
            ctx_var_set(vars[i % n], "a value");
        }
        double set = ns_each(start);
        start = clock();
        for (int i = 0; i < CALLS; i++) {
            ctx_var_get_or(vars[i % n], NULL);
        }
        printf("%4d variables: set %3.0f ns, get %3.0f ns\n", n, set, ns_each(start));
    }
    return 0;
}
