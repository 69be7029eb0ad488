/* Compares contexts, each with each. */
#include "context.h"
#include "mapping.h"

#include <stdio.h>

enum { CONTEXTS = 8 };

int main(void)
{
    ctx_context *contexts[CONTEXTS];
    int equal = 0;
    for (int i = 0; i < CONTEXTS; i++) {
        if (ctx_context_new(&contexts[i]) != CTX_OK) {
            return 1;
        }
    }
    for (int i = 0; i < CONTEXTS; i++) {
        for (int j = 0; j < CONTEXTS; j++) {
            bool same;
            equal += ctx_context_equal(contexts[i], contexts[j], &same) == CTX_OK && same;
        }
    }
    for (int i = 0; i < CONTEXTS; i++) {
        ctx_context_unref(contexts[i]);
    }
    printf("%d pairs are equal\n", equal);
    return 0;
}
