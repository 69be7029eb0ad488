/* Compares two contexts, and then the same the other way round. */
#include "context.h"
#include "mapping.h"

#include <stdio.h>

int main(void)
{
    ctx_context *contexts[4]; /* of four neighbours the first and the last have different guards */
    bool equal = false;
    for (int i = 0; i < 4; i++) {
        if (ctx_context_new(&contexts[i]) != CTX_OK) {
            return 1;
        }
    }
    if (ctx_context_equal(contexts[0], contexts[3], &equal) != CTX_OK ||
        ctx_context_equal(contexts[3], contexts[0], &equal) != CTX_OK) {
        return 1;
    }
    printf("equal: %s\n", equal ? "yes" : "no");
    for (int i = 0; i < 4; i++) {
        ctx_context_unref(contexts[i]);
    }
    return 0;
}
