/* A task makes a page, with the user that its context has. */
#include "set_get.h"
#include "tasks/task.h"

#include <stdio.h>

static ctx_var user = CTX_VAR_INIT("user", NULL);

static size_t render(void)
{
    char page[16 * 1024];
    const char *name = ctx_var_get_or(&user, "nobody");
    return (size_t)snprintf(page, sizeof page, "<h1>%s</h1>", name);
}

static int handle_request(void *unused)
{
    (void)unused;
    printf("a page of %zu bytes\n", render());
    return 0;
}

int main(void)
{
    setbuf(stdout, NULL);
    if (ctx_var_set(&user, "ann") != CTX_OK) {
        return 1;
    }
    return ctx_loop_run(handle_request, NULL, NULL) != 0;
}
