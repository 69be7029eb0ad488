/* Too long a text is cut and terminated, and the result is the length of the whole. */
#include "golden.h"

#include "answer.h"

static void cut(size_t size)
{
    char buffer[33];
    memset(buffer, '#', sizeof buffer - 1);
    buffer[sizeof buffer - 1] = '\0';
    size_t length = user_hooks.format(buffer, size, &(user){12345, "ann"});
    bool ended = memchr(buffer, '\0', size) != NULL;
    printf("%2zu: %zu |%s| %s, then %c\n", size, length, ended ? buffer : "",
           ended ? "ended" : "not ended", buffer[size]);
}

int main(void)
{
    cut(1);
    cut(8);
    cut(11);
    cut(12);
    cut(20);
    return 0;
}
