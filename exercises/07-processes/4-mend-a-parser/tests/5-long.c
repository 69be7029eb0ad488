/* Long texts of all sorts: what is asked for grows as they do, and no faster. */
#include "asked.h"

#define MANY 20000

static void look_long(const char *name, const char *piece, const char *end)
{
    char *pieces = repeated(piece, MANY);
    size_t length = strlen(pieces) + strlen(end);
    char *bytes = malloc(length + 1);
    pair *pairs = malloc((MANY + 1) * sizeof *pairs);
    asked a;
    outcome found;
    if (bytes == NULL || pairs == NULL) {
        exit(2);
    }
    strcpy(bytes, pieces);
    strcat(bytes, end);
    asked_begin(&a, bytes, length);
    printf("%s: ", name);
    find(&a, pairs, MANY + 1, &found);
    print_outcome(&a, &found);
    free(pairs);
    free(bytes);
    free(pieces);
}

int main(void)
{
    look_long("members", "a=1,", "b=2");
    look_long("members with blanks", " a = 1 ,", "b=2");
    look_long("commas", ",", "b=2");
    look_long("commas and blanks", " ,", "b=2");
    look_long("blanks", " ", "b=2");
    look_long("blanks and nothing", " ", "");
    look_long("a long key", "k", "=2");
    look_long("blanks in a key", "k \t ", "=2");
    look_long("a long value", "v=", "2");
    look_long("blanks in a value", "v=  ", "2");
    look_long("no member", "k", "");
    look_long("a line break at the end", "a=1,", "b=2\n");
    return 0;
}
