/* A line with all that is set, or none at all. */
#include "server.h"

static ctx_var secret = CTX_VAR_INIT("secret", NULL);

static void write_line(void)
{
    char *line = NULL;
    must_into(line, header_write(NULL, vars, 2, &line));
    size_t length = strlen(line);
    bool ends = length > 2 && strcmp(line + length - 2, "\r\n") == 0;
    printf("[%.*s]%s\n", (int)(ends ? length - 2 : length), line, ends ? " and its end" : "");
    free(line);
}

int main(void)
{
    write_line();
    must(ctx_var_set(&user_id, CTX_INT(7)));
    write_line();
    char *name = golden_copy("blue, or\r\nred");
    must(ctx_var_set(&tenant, name));
    write_line();

    char *line = "as it was";
    ctx_var *const with_secret[] = {&user_id, &secret};
    ctx_status status = attempt(header_write(NULL, with_secret, 2, &line));
    printf("%s, %s\n", ctx_strerror(status), line);
    status = header_write(NULL, vars, 2, NULL);
    printf("%s\n", ctx_strerror(status));

    must_into(line, header_write(NULL, vars, 2, &line));
    char whole[128];
    snprintf(whole, sizeof whole, "Host: here\r\n%s\r\n", line);
    free(line);
    must(ctx_var_set(&user_id, CTX_INT(1)));
    ctx_context *out = NULL;
    must_into(out, headers_read(whole, strlen(whole), vars, 2, &out, NULL));
    printf("there again: user %ld, %s\n", NUMBER(ctx_context_get_or(out, &user_id, INT(0))),
           strcmp(ctx_context_get_or(out, &tenant, "-"), name) == 0 ? "the same" : "another");
    ctx_context_unref(out);
    return 0;
}
