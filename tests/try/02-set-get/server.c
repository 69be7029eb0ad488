#include "set_get.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const ctx_hooks heap = {.release = free};
static ctx_var user = CTX_VAR_INIT_DEFAULT("user", "guest", &heap);

static void log_line(const char *text)
{
    void *name;
    if (ctx_var_get(&user, &name) == CTX_OK) {
        printf("[%s] %s\n", (const char *)name, text);
    }
}

static int compare(const void *a, const void *b)
{
    long x = *(const long *)a;
    long y = *(const long *)b;
    if (x == y) {
        log_line("the same order twice");
    }
    return (x > y) - (x < y);
}

static void handle_request(const char *name, long orders[2])
{
    char *copy = malloc(strlen(name) + 1);
    if (copy == NULL || ctx_var_set(&user, strcpy(copy, name)) != CTX_OK) {
        free(copy); /* a set that failed has not taken it */
        return;
    }
    qsort(orders, 2, sizeof orders[0], compare);
    log_line("page sent");
}

int main(void)
{
    void *name;
    log_line("server up");
    handle_request("ann", (long[]){3, 1});
    handle_request("bob", (long[]){7, 7});
    if (ctx_var_default(&user, &name) == CTX_OK) {
        printf("the default is %s\n", (const char *)name);
    }
    return 0;
}
