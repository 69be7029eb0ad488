/* NULL where an object is needed. An argument may be NULL. */
#include "server.h"

static void *print(void *argument)
{
    puts(argument == NULL ? "NULL" : argument);
    return NULL;
}

int main(void)
{
    printf("%s\n", ctx_strerror(at_end_register(NULL, print, NULL)));
    printf("%s\n", ctx_strerror(at_end_register(&list, NULL, NULL)));
    printf("%s\n", ctx_strerror(at_end_unregister(NULL, print, NULL)));
    printf("%s\n", ctx_strerror(at_end_unregister(&list, NULL, NULL)));
    printf("%s\n", ctx_strerror(at_end_run(NULL)));
    printf("%s\n", ctx_status_name(at_end_unregister(&list, print, NULL)));
    at_the_end(print, NULL);
    run_all();
    return 0;
}
