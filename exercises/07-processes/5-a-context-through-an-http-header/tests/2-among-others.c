/* One line among others, which are none of our business; and a body behind them. */
#include "server.h"

int main(void)
{
    read_headers("baggage: user_id=7\r\n\r\n");
    read_headers("Host: example\r\nbaggage: user_id=7,tenant=blue\r\nAccept: */*\r\n\r\n");
    read_headers("Host: example\r\nCookie: user_id=9\r\n\r\n");
    read_headers("\r\n");
    read_headers("baggage:user_id=7\r\n\r\n");
    read_headers("baggage: \t user_id=7 \t\r\n\r\n");
    read_headers("baggage:\r\n\r\n");
    read_headers("Date: 12:00:00\r\nX:\r\nbaggage: tenant=a:b\r\n\r\n");
    read_headers("baggage: user_id=7\r\n\r\nbaggage: user_id=8\r\n\r\n");
    read_headers("baggage: user_id=7\r\n\r\n\n\x01 no header at all");
    read_headers("\r\nbaggage: user_id=8\r\n\r\n");
    read_headers("Name: Andr\xc3\xa9\r\nbaggage: color=red;a=b, user_id=7,=,user_id=x\r\n\r\n");
    must(ctx_var_set(&user_id, CTX_INT(1)));
    read_headers("baggage: tenant=blue\r\n\r\n");
    printf("the server: ");
    print_current();
    printf("\n");
    return 0;
}
