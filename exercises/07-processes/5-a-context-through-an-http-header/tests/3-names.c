/* Which name is ours: in any case, and whole. */
#include "server.h"

int main(void)
{
    read_headers("Baggage: user_id=7\r\n\r\n");
    read_headers("BAGGAGE: user_id=7\r\n\r\n");
    read_headers("bAgGaGe: user_id=7\r\n\r\n");
    read_headers("baggages: user_id=7\r\n\r\n");
    read_headers("baggag: user_id=7\r\n\r\n");
    read_headers("b: user_id=7\r\n\r\n");
    read_headers("x-baggage: user_id=7\r\n\r\n");
    read_headers("baggage-x: user_id=7\r\n\r\n");
    read_headers("x: baggage: user_id=7\r\n\r\n");
    read_headers("\"aggage: user_id=7\r\n\r\n");
    read_headers("!#$%&'*+-.^_`|~09: x\r\nbaggage: user_id=7\r\n\r\n");
    return 0;
}
