/* Every text of up to five characters out of six: a fuzzer would come to all of them in the end. */
#include "asked.h"

static const char alphabet[] = {'a', '=', ',', ' ', '\t', '\n'};
#define LETTERS (sizeof alphabet)
#define LONGEST 5

typedef struct sums {
    size_t texts, broken, refused, members;
    size_t key_bytes, value_bytes, places;
} sums;

static void add(sums *s, const char *bytes, size_t length)
{
    asked a;
    pair pairs[LONGEST];
    outcome found;
    asked_begin(&a, bytes, length);
    find(&a, pairs, LONGEST, &found);
    s->texts++;
    s->broken += found.broken != 0;
    s->refused += found.status != CTX_OK;
    for (size_t i = 0; found.broken == 0 && found.status == CTX_OK && i < found.count; i++) {
        s->members++;
        s->key_bytes += pairs[i].key.length;
        s->value_bytes += pairs[i].value.length;
        s->places += pairs[i].key.at + (pairs[i].value.length == 0 ? 0 : pairs[i].value.at);
    }
}

int main(void)
{
    size_t texts = 1;
    for (size_t length = 0; length <= LONGEST; length++, texts *= LETTERS) {
        sums s = {0};
        for (size_t number = 0; number < texts; number++) {
            char bytes[LONGEST];
            for (size_t i = 0, rest = number; i < length; i++, rest /= LETTERS) {
                bytes[i] = alphabet[rest % LETTERS];
            }
            add(&s, bytes, length);
        }
        printf("%zu texts of %zu: %zu broken, %zu refused, %zu members with %zu and %zu bytes, at "
               "%zu\n",
               s.texts, length, s.broken, s.refused, s.members, s.key_bytes, s.value_bytes,
               s.places);
    }
    return 0;
}
