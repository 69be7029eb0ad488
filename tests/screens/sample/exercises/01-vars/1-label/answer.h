/* What the tests call. */
#ifndef ANSWER_H
#define ANSWER_H

#include "var.h"

/* "var NAME", or "no variable". The caller frees it. */
char *label(const ctx_var *var);

/* Prints it, on a line of its own. */
void label_print(const char *text);

#endif
