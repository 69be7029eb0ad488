/* As many members as there are. The last place is used, and none behind it. */
#include "asked.h"

static void count(size_t members, size_t room)
{
    char *bytes = repeated("a=1,", members);
    pair *pairs = malloc((room + 1) * sizeof *pairs);
    asked a;
    outcome found;
    if (pairs == NULL) {
        exit(2);
    }
    memset(pairs, 0x55, (room + 1) * sizeof *pairs);
    pair behind = pairs[room];
    asked_begin(&a, bytes, 4 * members);
    a.limit = members <= 300 ? 0 : a.limit; /* 5-long has the costs */
    printf("%zu of them, room for %zu: ", members, room);
    find(&a, pairs, room, &found);
    print_outcome(&a, &found);
    if (memcmp(&behind, &pairs[room], sizeof behind) != 0) {
        printf("  and one behind the last place\n");
    }
    for (size_t i = 0; found.broken == 0 && found.status == CTX_OK && i < members; i++) {
        if (pairs[i].key.at != 4 * i || pairs[i].value.at != 4 * i + 2) {
            printf("  and number %zu is in the wrong place\n", i);
            break;
        }
    }
    free(pairs);
    free(bytes);
}

int main(void)
{
    count(10, 10);
    count(255, 255);
    count(256, 256);
    count(257, 300);
    count(300, 300);
    count(10, 9);
    count(256, 255);
    count(300, 299);
    count(300, 44);
    count(1, 0);
    count(0, 0);
    count(70000, 70000);
    count(70000, 65536);
    return 0;
}
