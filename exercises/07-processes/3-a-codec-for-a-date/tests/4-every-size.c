/* Both texts go into a buffer of any size; the length is always the whole one. */
#include "dates.h"

static void each_size(size_t (*write)(char *buffer, size_t size, const void *value),
                      const date *value, size_t last)
{
    for (size_t size = 0; size <= last; size++) {
        char buffer[48];
        memset(buffer, '?', sizeof buffer - 1);
        buffer[sizeof buffer - 1] = '\0';
        size_t length = write(size == 0 ? NULL : buffer, size, value);
        if (length == CTX_NO_TEXT) {
            printf("no text\n");
            continue;
        }
        printf("%2zu: %zu, %s", size, length, buffer);
        printf(" %c\n", buffer[size]);
    }
}

int main(void)
{
    const date d = {.year = 2026, .month = 2, .day = 8};
    const date early = {.year = 7, .month = 11, .day = 30};
    const date wrong = {.year = -1, .month = 100, .day = 0};
    each_size(date_hooks.encode, &d, 12);
    each_size(date_hooks.format, &d, 24);
    each_size(date_hooks.format, NULL, 6);
    char buffer[48];
    date_hooks.encode(buffer, sizeof buffer, &early);
    printf("%s ", buffer);
    date_hooks.format(buffer, sizeof buffer, &early);
    printf("%s\n", buffer);
    date_hooks.format(buffer, sizeof buffer, &wrong);
    printf("%s\n", buffer);
    return 0;
}
