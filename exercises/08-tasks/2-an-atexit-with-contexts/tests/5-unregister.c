/* One that waits is forgotten: the last one of that function with that argument, whoever asks. One
 * whose turn has come does not wait any more. */
#include "server.h"

static const char one[] = "one", two[] = "two", three[] = "three";

static void *log_loudly(void *text)
{
    printf("[user %ld] %s!\n", user(), (const char *)text);
    return NULL;
}

static void *forget_two(void *text)
{
    log_line(text);
    forget(log_line, (void *)two);
    forget(log_line, (void *)two);
    forget(forget_two, text);
    return NULL;
}

static void register_all(void)
{
    set_user(1);
    at_the_end(log_line, (void *)one);
    at_the_end(log_loudly, (void *)two);
    set_user(2);
    at_the_end(log_line, (void *)two);
    set_user(3);
    at_the_end(log_line, (void *)one);
    set_user(4);
}

int main(void)
{
    register_all();
    forget(log_loudly, (void *)one);
    forget(log_line, (void *)three);
    forget(log_line, (void *)one);
    forget(log_loudly, (void *)two);
    run_all();

    puts("from within:");
    register_all();
    at_the_end(forget_two, (void *)three);
    run_all();
    forget(log_line, (void *)one);

    puts("all of them:");
    register_all();
    for (int i = 0; i < 3; i++) {
        forget(log_line, (void *)one);
    }
    forget(log_line, (void *)two);
    forget(log_loudly, (void *)two);
    run_all();
    return 0;
}
