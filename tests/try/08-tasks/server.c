#include "queue.h"

#include "set_get.h"

#include <stdio.h>

static ctx_var user = CTX_VAR_INIT("user", NULL);

static void log_line(const char *text)
{
    printf("[%s] %s\n", (char *)ctx_var_get_or(&user, "nobody"), text);
}

static void *answer(void *page)
{
    log_line(page);
    return NULL;
}

static void *handle(void *name)
{
    if (ctx_var_set(&user, name) == CTX_OK) {
        log_line("has asked, and waits for the disk");
        later(answer, "has the page");
    }
    return NULL;
}

int main(void)
{
    later(handle, "ann");
    later(handle, "bob");
    run_loop();
    return 0;
}
