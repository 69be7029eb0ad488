/* All 65536 pairs of characters behind a percent sign: those that are two hexadecimal digits are
 * bytes, each as often as it can be written, and all others are refused. */
#include "bytes.h"

int main(void)
{
    size_t said[256] = {0};
    size_t refused = 0;
    size_t odd = 0;
    for (unsigned pair = 0; pair <= 0xffff; pair++) {
        char text[] = {'%', (char)(pair >> 8), (char)(pair & 0xff)};
        char to[4] = "???";
        size_t decoded = 777;
        size_t offset = 777;
        ctx_status status = percent_decode(text, 3, to, sizeof to, &decoded, &offset);
        if (status == CTX_OK) {
            said[(unsigned char)to[0]]++;
            odd += decoded != 1 || to[1] != '\0' || offset != 777;
        } else {
            refused++;
            odd += offset != 0 || decoded != 777;
            odd += (status == CTX_BAGGAGE_VALUE) != (memcmp(text, "%00", 3) == 0);
        }
    }
    size_t bytes = 0;
    size_t ways = 0;
    for (size_t byte = 0; byte < 256; byte++) {
        bytes += said[byte] != 0;
        ways += said[byte];
    }
    printf("%zu bytes, written in %zu ways; %zu refused; %zu odd ones\n", bytes, ways, refused,
           odd);
    printf("00 in %zu, 0a in %zu, 99 in %zu, aB in %zu, FF in %zu\n", said[0], said[0x0a],
           said[0x99], said[0xab], said[0xff]);
    return 0;
}
