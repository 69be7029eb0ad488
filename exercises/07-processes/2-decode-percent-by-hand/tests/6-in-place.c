/* The buffer may be the text, of whatever size. */
#include "bytes.h"

static void in_place(const char *text, size_t size)
{
    char both[ROOM];
    size_t length = strlen(text);
    size_t decoded = 777;
    memset(both, '?', sizeof both);
    memcpy(both, text, length);
    must(percent_decode(both, length, both, size, &decoded, NULL));
    printf("%s, %zu: %zu, ", text, size, decoded);
    print_bytes(both, size);
    printf("\n");
}

int main(void)
{
    in_place("plain", 6);
    in_place("%41%42%43", 10);
    in_place("%41%42%43", 9);
    in_place("%41%42%43", 4);
    in_place("%41%42%43", 3);
    in_place("%41%42%43", 2);
    in_place("%41%42%43", 1);
    in_place("x%2541y%41", 11);
    in_place("%25%34%31", 10);
    in_place("abcdef", 3);
    in_place("", 1);
    return 0;
}
