#include "copy_context.h"
#include "set_get.h"

#include <stdio.h>
#include <stdlib.h>

static int depth;
static int deepest;

static void end_context(void *context)
{
    depth++;
    deepest = depth > deepest ? depth : deepest;
    ctx_context_unref(context);
    depth--;
}

static const ctx_hooks hooks = {.release = end_context};
static ctx_var begun_in = CTX_VAR_INIT("begun_in", &hooks); /* the context of the job before */

int main(int argc, char **argv)
{
    int jobs = argc > 1 ? atoi(argv[1]) : 3;
    for (int job = 0; job < jobs; job++) {
        ctx_context *context;
        if (ctx_copy_context(&context) != CTX_OK || ctx_var_set(&begun_in, context) != CTX_OK) {
            return 1;
        }
    }
    if (ctx_var_set(&begun_in, NULL) != CTX_OK) { /* the last of them ends */
        return 1;
    }
    printf("%d jobs, at most %d hooks inside each other\n", jobs, deepest);
    return 0;
}
