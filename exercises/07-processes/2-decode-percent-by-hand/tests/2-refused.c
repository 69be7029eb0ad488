/* An escape is a percent sign and two hexadecimal digits, and nothing else that strtol would like.
 * The offset is that of the percent sign, the first of several. */
#include "bytes.h"

int main(void)
{
    decode("%");
    decode("abc%");
    decode("abc%4");
    decode("100%, all of it");
    decode("%4g");
    decode("%g4");
    decode("%%41");
    decode("a%+4b");
    decode("a%-1b");
    decode("a% 4b");
    decode("a%0X41");
    decode("%x1%1x");
    decode("%4:%:4%@1%`1%1G%1/");
    decode("ok%20%zz%");
    decode("a%00b");
    decode("%41%00%");
    decode("%41%%00");
    decode_first("a\0b", 3);
    decode_first("%0\0", 3);
    return 0;
}
