/* Characters are themselves, escapes are bytes, and what is decoded is not decoded again. */
#include "bytes.h"

int main(void)
{
    decode("");
    decode("12345");
    decode("blue%20team");
    decode("%41");
    decode("Andr%C3%A9");
    decode("%c3%a9t%C3%a9");
    decode("100%25");
    decode("a+b;c=d&e");
    decode("%2541");
    decode("%25%32%35");
    decode("%41%42%43abc%64%65%66");
    decode("\xc3\xa9%09\xff%fF");
    return 0;
}
