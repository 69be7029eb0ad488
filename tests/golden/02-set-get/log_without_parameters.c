/* The log knows user and deadline of the request, though no function passes them on. */
#include "golden.h"

#include "set_get.h"

static ctx_var user_id = CTX_VAR_INIT_DEFAULT("user_id", INT(0), NULL);
static ctx_var deadline = CTX_VAR_INIT_DEFAULT("deadline", INT(30), NULL);

static void log_line(const char *text)
{
    void *user;
    void *seconds;
    must(ctx_var_get(&user_id, &user));
    must(ctx_var_get(&deadline, &seconds));
    printf("[user %ld, %ld s] %s\n", NUMBER(user), NUMBER(seconds), text);
}

static void read_page(void)
{
    log_line("page read");
}

static void handle_request(long user, long seconds)
{
    must(ctx_var_set(&user_id, INT(user)));
    must(ctx_var_set(&deadline, INT(seconds)));
    read_page();
}

int main(void)
{
    log_line("server up");
    handle_request(12345, 5);
    handle_request(67890, 10);
    return 0;
}
