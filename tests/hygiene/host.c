/* A program that exports its functions to plugins, and has of the library only what it uses. */
#include "run.h"

#include <dlfcn.h>
#include <stdio.h>

int main(int argc, char **argv)
{
    void *library = argc > 1 ? dlopen(argv[1], RTLD_NOW) : NULL;
    void *found = library != NULL ? dlsym(library, "plugin") : NULL;
    const char *(*plugin)(void);
    ctx_context *context;
    if (found == NULL || ctx_context_new(&context) != CTX_OK || ctx_enter(context) != CTX_OK) {
        return 1;
    }
    *(void **)&plugin = found;
    printf("the plugin gets %s\n", plugin());
    bool is_out = ctx_exit(context) == CTX_OK;
    ctx_context_unref(context);
    return is_out ? 0 : 1;
}
