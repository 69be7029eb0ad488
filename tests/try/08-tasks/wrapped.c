#include "queue.h"

#include "callback.h"
#include "set_get.h"

#include <stdio.h>
#include <stdlib.h>

static ctx_var user = CTX_VAR_INIT("user", NULL);

static void log_line(const char *text)
{
    printf("[%s] %s\n", (char *)ctx_var_get_or(&user, "nobody"), text);
}

/* What the loop calls: once, and then the callback has ended. */
static void *call(void *argument)
{
    ctx_callback *callback = argument;
    ctx_callback_call(callback, NULL);
    ctx_callback_end(callback);
    free(callback);
    return NULL;
}

static void later_in_copy(void *(*function)(void *), void *argument)
{
    ctx_callback *callback = malloc(sizeof *callback);
    if (callback != NULL && ctx_callback_init_copy(function, argument, callback) == CTX_OK) {
        later(call, callback);
    } else {
        free(callback);
    }
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
        later_in_copy(answer, "has the page");
    }
    return NULL;
}

int main(void)
{
    later_in_copy(handle, "ann");
    later_in_copy(handle, "bob");
    run_loop();
    log_line("the loop is empty");
    return 0;
}
