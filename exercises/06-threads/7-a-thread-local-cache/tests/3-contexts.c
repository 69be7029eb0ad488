/* Each context has its own user, whichever is entered or left; also one in which another thread was
 * meanwhile, and a new one that lies where an old one was. */
#include "cached.h"

#include <pthread.h>

static void *log_in(void *name)
{
    print_user("inside");
    must(cached_set(&user, name));
    print_user("inside");
    return NULL;
}

static char bob[] = "bob", cem[] = "cem", eve[] = "eve";

static void *log_in_elsewhere(void *request)
{
    must(cached_run(request, log_in, eve, NULL));
    return NULL;
}

static void stay_twice(ctx_context *request)
{
    pthread_t thread;
    must(cached_enter(request));
    print_user("first stay");
    must(cached_exit(request));
    if (pthread_create(&thread, NULL, log_in_elsewhere, request) != 0) {
        exit(2);
    }
    pthread_join(thread, NULL);
    must(cached_enter(request));
    print_user("second stay");
    must(cached_exit(request));
}

/* They come to lie at one address, where malloc gives what was freed last. */
static void one_after_the_other(void)
{
    static char *const names[] = {bob, cem, eve};
    for (int i = 0; i < 3; i++) {
        ctx_context *request;
        must(ctx_context_new(&request));
        must(cached_enter(request));
        print_user("a new request");
        must(cached_set(&user, names[i]));
        print_user("a new request");
        must(cached_exit(request));
        ctx_context_unref(request);
    }
}

int main(void)
{
    set(&user, "ann");
    ctx_context *request;
    must(ctx_copy_context(&request));
    print_user("main");
    must(cached_run(request, log_in, bob, NULL));
    print_user("main");
    must(cached_enter(request));
    print_user("entered");
    ctx_context *inner;
    must(ctx_copy_context(&inner));
    must(cached_enter(inner));
    set(&user, cem);
    print_user("entered within");
    printf("exit of the outer one: %s\n", ctx_status_name(attempt(cached_exit(request))));
    print_user("refused");
    must(cached_exit(inner));
    print_user("back");
    must(cached_exit(request));
    print_user("main");
    stay_twice(request);
    ctx_context_unref(inner);
    ctx_context_unref(request);
    one_after_the_other();
    print_user("main");
    return 0;
}
