/* copy_cost.c - what a copy costs, for chapter 4: a line for each size, "variables ns bytes".
 *
 * It is built twice, with the chapter's deep copies of an array and with its trie. */
#include "copy_context.h"
#include "heap.h"
#include "mapping.h"
#include "measure.h"
#include "set_get.h"

#include <stdio.h>
#include <stdlib.h>

/* No larger: to set n variables in the array takes n * n / 2 steps. */
static const size_t sizes[] = {1, 10, 100, 1000, 10000};
#define SIZES (sizeof sizes / sizeof sizes[0])
#define MOST 10000U

static ctx_var *vars[MOST];
static char value;

static void must(ctx_status status)
{
    if (status != CTX_OK) {
        fprintf(stderr, "copy_cost: %s\n", ctx_strerror(status));
        exit(1);
    }
}

static bool copy_drop(void *count, size_t times)
{
    size_t good = 0;
    for (size_t i = 0; i < times; i++) {
        ctx_context *copy = NULL;
        good += ctx_copy_context(&copy) == CTX_OK && ctx_context_len(copy) == *(size_t *)count;
        ctx_context_unref(copy);
    }
    return good == times;
}

static ptrdiff_t copy_bytes(void)
{
    ctx_context *copy;
    heap_watch();
    must(ctx_copy_context(&copy));
    ptrdiff_t bytes = heap_taken();
    ctx_context_unref(copy);
    return bytes;
}

int main(int argc, char **argv)
{
    measure_arguments(argc, argv);
    size_t set = 0;
    for (size_t i = 0; i < SIZES; i++) {
        for (; set < sizes[i]; set++) {
            must(ctx_var_new("v", NULL, &vars[set]));
            must(ctx_var_set(vars[set], &value));
        }
        double ns = measure("copy and drop", copy_drop, &set);
        printf("%zu %.1f %td\n", set, ns, copy_bytes());
    }
    for (size_t i = 0; i < set; i++) {
        ctx_var_unref(vars[i]);
    }
    return 0;
}
