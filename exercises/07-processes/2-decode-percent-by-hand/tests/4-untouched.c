/* A refused text changes neither the buffer nor the length. Where
 * nobody wants the offset, it is not written. */
#include "bytes.h"

static void try(const char *text, size_t length)
{
    char to[ROOM];
    char before[ROOM];
    size_t decoded = 777;
    memset(to, '?', sizeof to);
    memset(before, '?', sizeof before);
    ctx_status status = percent_decode(text, length, to, sizeof to, &decoded, NULL);
    printf("%s, %zu, %s\n", reason(status), decoded,
           memcmp(to, before, sizeof to) == 0 ? "untouched" : "written");
}

static void in_place(const char *text)
{
    char both[ROOM] = "";
    size_t decoded = 777;
    size_t offset = 777;
    memcpy(both, text, strlen(text));
    ctx_status status = percent_decode(both, strlen(text), both, sizeof both, &decoded, &offset);
    printf("%s at %zu, %zu, %s\n", reason(status), offset, decoded, both);
}

int main(void)
{
    char to[ROOM] = "as it was";
    size_t decoded = 777;
    size_t offset = 777;
    try("abc%20def%", 10);
    try("%41%00", 6);
    try("%", 1);
    in_place("%41%42%4");
    in_place("%41%42%00");

    ctx_status status = percent_decode(NULL, 0, to, sizeof to, &decoded, &offset);
    printf("no text: %s, %s, %zu, %zu\n", reason(status), to, decoded, offset);
    status = percent_decode("%", 1, NULL, 1, &decoded, &offset);
    printf("no buffer: %s, %zu, %zu\n", reason(status), decoded, offset);
    status = percent_decode("%", 1, to, sizeof to, NULL, &offset);
    printf("no length: %s, %s, %zu\n", reason(status), to, offset);
    return 0;
}
