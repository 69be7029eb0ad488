/* What a generator yields, and that there is nothing more when its function has returned; and
 * NULL. */
#include "asking.h"

static void count_to(generator *self, void *most)
{
    for (long i = 1; i <= NUMBER(most); i++) {
        generator_yield(self, INT(i));
    }
}

int main(void)
{
    generator *none = make(count_to, INT(0));
    generator *three = make(count_to, INT(3));
    ask("none", none);
    for (int i = 0; i < 5; i++) {
        ask("three", three);
    }
    must(generator_free(none));
    must(generator_free(three));
    must(generator_free(make(count_to, INT(1))));
    must(generator_free(NULL));

    generator *not_made = NULL;
    void *value = INT(-1);
    printf("%s\n", ctx_strerror(attempt_into(not_made, generator_new(NULL, NULL, &not_made))));
    printf("%s\n", ctx_strerror(attempt(generator_new(count_to, NULL, NULL))));
    printf("%s\n", ctx_strerror(attempt_into(value, generator_next(NULL, &value))));
    generator *one = make(count_to, INT(1));
    printf("%s\n", ctx_strerror(attempt(generator_next(one, NULL))));
    ask("one", one);
    must(generator_free(one));
    return 0;
}
