/* The program of the contextvars page, with a default of None: now the comments on the page are right. */
#define USER_ID CTX_VAR_INIT_DEFAULT("user_id", NULL, NULL)
#include "document.c"
