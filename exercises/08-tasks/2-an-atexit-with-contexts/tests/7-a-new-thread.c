/* A list is handed to a thread that has not used the library before, and which may lack the
 * memory for that: then it tries again. A second thread registers. */
#include "server.h"

#include <pthread.h>

static void *run_there(void *unused)
{
    run_all();
    log_line("the thread itself");
    return unused;
}

static void *register_there(void *unused)
{
    at_the_end(log_line, "registered by a thread");
    return unused;
}

static void on_a_thread(void *(*function)(void *))
{
    pthread_t thread;
    if (pthread_create(&thread, NULL, function, NULL) != 0) {
        exit(2);
    }
    pthread_join(thread, NULL);
}

int main(void)
{
    set_user(1);
    at_the_end(log_line, "registered by 1");
    set_user(2);
    at_the_end(log_line, "registered by 2");
    on_a_thread(register_there);
    on_a_thread(run_there);
    return 0;
}
