/* With size 0 nothing is written, and the result is the length: what to allocate. */
#include "golden.h"

#include "answer.h"

int main(void)
{
    char rest[] = "as it was";
    size_t length = user_hooks.format(NULL, 0, &(user){12345, "ann"});
    printf("12345 (ann) has %zu characters\n", length);
    printf("None has %zu\n", user_hooks.format(NULL, 0, NULL));
    length = user_hooks.format(rest, 0, &(user){67890, "bob the second"});
    printf("67890 (bob the second) has %zu, and the buffer is %s\n", length, rest);
    return 0;
}
