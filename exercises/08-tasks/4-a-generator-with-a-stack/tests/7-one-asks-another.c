/* A generator reads from another one, and that from a third. Each is in its own contexts again
 * when it has its value. */
#include "asking.h"

static void naturals(generator *self, void *unused)
{
    (void)unused;
    set_user(30);
    for (long i = 1; i <= 3; i++) {
        print_user("counts");
        generator_yield(self, INT(i));
    }
}

static void squares(generator *self, void *of)
{
    void *value;
    set_user(20);
    while (attempt(generator_next(of, &value)) == CTX_OK) {
        print_user("squares");
        generator_yield(self, INT(NUMBER(value) * NUMBER(value)));
    }
    print_user("has squared all");
}

static void *sum_inside(void *of)
{
    void *value;
    long sum = 0;
    set_user(15);
    while (attempt(generator_next(of, &value)) == CTX_OK) {
        print_user("adds");
        sum += NUMBER(value);
    }
    return INT(sum);
}

static void sums(generator *self, void *of)
{
    ctx_context *context;
    void *sum;
    set_user(10);
    must_into(context, ctx_context_new(&context));
    must(ctx_run(context, sum_inside, of, &sum));
    ctx_context_unref(context);
    print_user("has added all");
    generator_yield(self, sum);
}

int main(void)
{
    set_user(1);
    generator *third = make(naturals, NULL);
    generator *second = make(squares, third);
    generator *first = make(sums, second);
    ask("sums", first);
    ask("sums", first);
    must(generator_free(first));
    must(generator_free(second));
    must(generator_free(third));
    return 0;
}
