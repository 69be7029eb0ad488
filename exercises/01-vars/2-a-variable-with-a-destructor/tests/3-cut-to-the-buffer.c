/* Too long a text is cut and terminated, and the result is the length of the whole. */
#include "golden.h"

#include "answer.h"

static void cut(size_t size, const user *it)
{
    char buffer[33];
    memset(buffer, '#', sizeof buffer - 1);
    buffer[sizeof buffer - 1] = '\0';
    size_t length = user_hooks.format(buffer, size, it);
    bool ended = memchr(buffer, '\0', size) != NULL;
    printf("%2zu: %zu |%s| %s, then %c\n", size, length, ended ? buffer : "",
           ended ? "ended" : "not ended", buffer[size]);
}

int main(void)
{
    static user ann = {12345, "ann"};
    static const size_t sizes[] = {1, 8, 11, 12, 20};
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        cut(sizes[i], &ann);
    }
    cut(1, NULL);
    cut(3, NULL);
    cut(5, NULL);
    return 0;
}
