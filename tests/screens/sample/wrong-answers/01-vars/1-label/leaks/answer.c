/* caught by memory: the name is copied first, and the copy forgotten
 * nudge: A label is freed, and nothing may be left of it. */
#include "answer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *label(const ctx_var *var)
{
    if (var == NULL) {
        return strdup("no variable");
    }
    char *name = strdup(ctx_var_name(var));
    size_t size = strlen(name) + 5;
    char *text = malloc(size);
    snprintf(text, size, "var %s", name);
    return text;
}

void label_print(const char *text)
{
    printf("%s\n", text);
}
