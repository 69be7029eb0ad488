/* A new thread begins in an empty context of its own, and what it sets there its starter never
 * sees. */
#include "golden.h"

#include "set_get.h"
#include "thread.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void print_user(const char *where)
{
    void *user;
    if (attempt(ctx_var_get(&user_id, &user)) == CTX_OK) {
        printf("%s: user %ld\n", where, NUMBER(user));
    } else {
        printf("%s: no user\n", where);
    }
}

static void *work(void *name)
{
    print_user(name);
    must(ctx_var_set(&user_id, INT(67890)));
    print_user(name);
    return NULL;
}

int main(void)
{
    must(ctx_var_set(&user_id, INT(12345)));
    pthread_t thread;

    if (pthread_create(&thread, NULL, work, "a plain thread") != 0) {
        return 2;
    }
    pthread_join(thread, NULL);

    must(ctx_thread_start_empty(&thread, NULL, work, "one started empty"));
    pthread_join(thread, NULL);

    print_user("main");
    return 0;
}
