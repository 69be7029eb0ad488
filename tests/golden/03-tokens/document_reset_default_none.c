/* document_reset.c with a default of None, under which the page's comment "Output: None" is right. */
#define USER_ID CTX_VAR_INIT_DEFAULT("user_id", NULL, NULL)
#include "document_reset.c"
