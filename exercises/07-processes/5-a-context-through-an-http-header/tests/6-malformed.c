/* One line that is none, before the good one or behind it: nothing is read. */
#include "server.h"

static void with(const char *line)
{
    static int number;
    char whole[256];
    printf("%d: ", ++number);
    snprintf(whole, sizeof whole, "%s\r\nbaggage: user_id=7\r\n\r\n", line);
    read_headers(whole);
    printf("   ");
    snprintf(whole, sizeof whole, "baggage: user_id=7\r\n%s\r\n\r\n", line);
    read_headers(whole);
}

int main(void)
{
    must(ctx_var_set(&user_id, CTX_INT(1)));
    with("x: y");
    with("no colon");
    with(": no name");
    with("x : y");
    with("baggage : user_id=9");
    with("a(b): y");
    with("Andr\xc3\xa9: y");
    with("x: y\nbaggage: user_id=9");
    with("x: y\rbaggage: user_id=9");
    with("x: y\r");
    with("x: y\n");
    with("x: \x01");
    with("x: \x7f");
    with("x\t: y");
    read_first("x: \0\r\nbaggage: user_id=7\r\n\r\n", 28);
    read_headers("baggage: user_id=7\r\n");
    read_headers("baggage: user_id=7\r\n\r");
    read_headers("baggage: user_id=7\n\n");
    read_headers("baggage: user_id=7");
    read_headers("");
    ctx_context *out = NULL;
    ctx_status status = attempt(headers_read(NULL, 0, vars, 2, &out, NULL));
    printf("%s\n", ctx_strerror(status));
    status = attempt(headers_read("\r\n", 2, vars, 2, NULL, NULL));
    printf("%s\n", ctx_strerror(status));
    ctx_var *const none[] = {NULL};
    status = attempt(headers_read("\r\n", 2, none, 1, &out, NULL));
    printf("%s, %s\n", ctx_strerror(status), out == NULL ? "untouched" : "written");
    status = attempt(headers_read("no colon\r\n\r\n", 12, none, 1, &out, NULL));
    printf("%s, %s\n", status == CTX_BAGGAGE_SYNTAX ? "malformed" : ctx_strerror(status),
           out == NULL ? "untouched" : "written");
    printf("the server: ");
    print_current();
    printf("\n");
    return 0;
}
