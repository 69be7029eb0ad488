/* A program that exports its functions to plugins, and has of the library only what it uses. */
#include "set_get.h"

#include <dlfcn.h>
#include <stdio.h>

static ctx_var own = CTX_VAR_INIT("own", NULL);

int main(int argc, char **argv)
{
    void *library = argc > 1 ? dlopen(argv[1], RTLD_NOW) : NULL;
    void *found = library != NULL ? dlsym(library, "plugin") : NULL;
    const char *(*plugin)(void);
    if (found == NULL || ctx_var_set(&own, argv) != CTX_OK) {
        return 1;
    }
    *(void **)&plugin = found;
    printf("the plugin gets %s\n", plugin());
    return ctx_var_get_or(&own, NULL) == argv ? 0 : 1;
}
