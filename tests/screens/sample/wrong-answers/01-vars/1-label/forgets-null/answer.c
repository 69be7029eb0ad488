/* caught by 3-null: nobody thought of NULL */
#include "answer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *label(const ctx_var *var)
{
    const char *name = ctx_var_name(var);
    size_t size = strlen(name) + 5;
    char *text = malloc(size);
    snprintf(text, size, "var %s", name);
    return text;
}

void label_print(const char *text)
{
    printf("%s\n", text);
}
