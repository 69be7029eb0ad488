#include "var.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static ctx_var user = CTX_VAR_INIT_DEFAULT("user", "guest", NULL);

static void log_line(const char *text)
{
    void *name;
    if (ctx_var_default(&user, &name) == CTX_OK) {
        printf("[%s] %s\n", (const char *)name, text);
    }
}

static void handle_request(const char *name)
{
    char *copy = malloc(strlen(name) + 1);
    user.default_value = copy == NULL ? NULL : strcpy(copy, name);
    log_line("page sent");
}

int main(void)
{
    log_line("server up");
    handle_request("ann");
    handle_request("bob");
    printf("the default is %s\n", (const char *)user.default_value);
    return 0;
}
