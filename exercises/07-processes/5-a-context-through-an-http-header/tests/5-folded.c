/* A line that begins with a blank goes on with the one before, whichever that was. */
#include "server.h"

int main(void)
{
    read_headers("baggage: user_id=7,\r\n tenant=blue\r\n\r\n");
    read_headers("baggage: user_id=7\t\r\n\t \t,tenant=blue \r\n\r\n");
    read_headers("baggage:\r\n user_id=7\r\n\r\n");
    read_headers("baggage: user_id=7,\r\n a=1,\r\n b=2,\r\n tenant=blue\r\n\r\n");
    read_headers("baggage: user_id=7\r\n \r\n ,tenant=blue\r\n\r\n");
    read_headers("baggage: user_id=7\r\n1,tenant: x\r\n\r\n");
    read_headers("baggage: user_id=7\r\n 1,tenant=blue\r\n\r\n");
    read_headers("baggage: user_id=7\r\nCookie: a=1\r\n ,tenant=blue\r\n\r\n");
    read_headers("Cookie: a=1\r\n baggage: user_id=9\r\nbaggage: tenant=blue\r\n\r\n");
    read_headers("baggage: user_id=7,\r\n tenant=blue\r\nbaggage: a=1,\r\n b=2\r\n\r\n");
    read_headers("baggage: user_id=7,a=1;p \t \r\n\t q\r\n\r\n");
    read_headers("baggage: user_id=7,a=1;p\r\n \t\r\n q\r\n\r\n");
    read_headers("baggage:\r\n =,user_id=7\r\n\r\n");
    read_headers(" user_id=7\r\n\r\n");
    read_headers(" \r\nbaggage: user_id=7\r\n\r\n");
    return 0;
}
