/* A generator is made on one thread, and asked on others, which have not used the library before.
 * Its contexts go with it, and those of the threads stay where they are. */
#include "asking.h"

#include <pthread.h>

static generator *g;

static void *add_inside(void *self)
{
    for (int i = 0; i < 4; i++) {
        set_user(user() + 1);
        generator_yield(self, INT(user()));
    }
    return NULL;
}

static void add_up(generator *self, void *context)
{
    set_user(100);
    must(ctx_run(context, add_inside, self, NULL));
    generator_yield(self, INT(user()));
}

static void *ask_there(void *name)
{
    ask(name, g);
    set_user(7);
    ask(name, g);
    return NULL;
}

static void *make_there(void *context)
{
    g = make(add_up, context);
    return NULL;
}

static void on_a_thread(void *(*function)(void *), void *argument)
{
    pthread_t thread;
    if (pthread_create(&thread, NULL, function, argument) != 0) {
        exit(2);
    }
    pthread_join(thread, NULL);
}

int main(void)
{
    ctx_context *context;
    must_into(context, ctx_context_new(&context));
    on_a_thread(make_there, context);
    on_a_thread(ask_there, "a thread");
    set_user(1);
    ask("main", g);
    on_a_thread(ask_there, "another thread");
    ask("main", g);
    must(generator_free(g));
    ctx_context_unref(context);
    return 0;
}
