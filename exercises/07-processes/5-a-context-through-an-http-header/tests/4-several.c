/* Several lines of the name are one text, in their order, with commas between. */
#include "server.h"

int main(void)
{
    read_headers("baggage: user_id=7\r\nbaggage: tenant=blue\r\n\r\n");
    read_headers("baggage: user_id=7\r\nHost: example\r\nBaggage: tenant=blue\r\n\r\n");
    read_headers("baggage: a=1\r\nbaggage: b=2\r\nbaggage: c=3,user_id=7\r\n\r\n");
    read_headers("baggage: user_id=7\r\nbaggage: user_id=8\r\n\r\n");
    read_headers("baggage: user_id=7\r\nbaggage: user_id=x\r\n\r\n");
    read_headers("baggage: user_id=7\r\nbaggage:\r\nbaggage: \r\nbaggage: tenant=blue\r\n\r\n");
    read_headers("baggage:\r\nbaggage: user_id=7,=\r\n\r\n");
    read_headers("baggage: user_id=7\r\nbaggage:\r\nbaggage: =\r\n\r\n");
    read_headers("baggage: user_id=7,\r\nbaggage: ,tenant=blue\r\n\r\n");
    return 0;
}
