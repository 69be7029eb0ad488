/* answer.h - what a reset would do. */
#ifndef ANSWER_H
#define ANSWER_H

#include "token.h"

/* Prints in a line what a reset with this token puts back: "user: back to ann"; "user: back to
 * None" for NULL; "user: back to unset" if the variable was not set; "no token" for NULL. The
 * variable's values are strings. */
void print_way_back(const ctx_token *token);

#endif
