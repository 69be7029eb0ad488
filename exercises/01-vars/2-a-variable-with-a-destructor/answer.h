/* answer.h - a request's user as the value of a variable. */
#ifndef ANSWER_H
#define ANSWER_H

#include "hooks.h"

typedef struct user {
    long id;
    char *name; /* owned */
} user;

/* A record of its own, the name copied, which is not NULL; NULL when there is no memory. */
user *user_new(long id, const char *name);

/* How many records there are: made by user_new and not yet released. */
size_t users_alive(void);

/* For variables whose values are users from user_new, or NULL. */
extern const ctx_hooks user_hooks;

#endif
