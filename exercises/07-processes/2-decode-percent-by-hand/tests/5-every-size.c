/* A buffer of every size gets what fits, and a NUL; the byte behind it stays as it was. The length
 * is always the whole one. */
#include "bytes.h"

static void into(size_t size)
{
    static const char text[] = "a%C3%A9%20b";
    char to[ROOM];
    size_t decoded = 777;
    memset(to, '?', sizeof to);
    ctx_status status =
        percent_decode(text, sizeof text - 1, size == 0 ? NULL : to, size, &decoded, NULL);
    printf("%zu: %s, %zu, ", size, ctx_status_name(status), decoded);
    print_bytes(to, 8);
    printf("\n");
}

int main(void)
{
    for (size_t size = 0; size <= 8; size++) {
        into(size);
    }
    char one = '?';
    size_t decoded = 777;
    must(percent_decode("", 0, &one, 1, &decoded, NULL));
    printf("nothing, into one byte: %d, %zu\n", one, decoded);
    must(percent_decode("", 0, NULL, 0, &decoded, NULL));
    printf("nothing, into none: %zu\n", decoded);
    return 0;
}
