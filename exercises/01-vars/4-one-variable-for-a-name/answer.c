#include "answer.h"

ctx_status intern(const char *name, ctx_var **out)
{
    return ctx_var_new(name, NULL, out); /* TODO: the one of that name, if there is one */
}

size_t interned(void)
{
    return 0; /* TODO */
}
