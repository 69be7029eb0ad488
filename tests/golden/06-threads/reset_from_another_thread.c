/* A token handed to another thread resets nothing there, since that thread is in another
 * context. */
#include "golden.h"

#include "thread.h"
#include "token.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static void reset_user(const char *where, ctx_token *token)
{
    ctx_status status = attempt(ctx_var_reset(&user_id, token));
    if (status == CTX_OK) {
        printf("%s: reset\n", where);
        return;
    }
    char subject[128];
    char text[256];
    ctx_token_format(subject, sizeof subject, token);
    ctx_status_format(text, sizeof text, status, subject);
    printf("%s: %s: %s\n", where, ctx_status_name(status), text);
}

static void *try_reset(void *token)
{
    reset_user("a copy in another thread", token);
    printf("there: user %ld\n", NUMBER(ctx_var_get_or(&user_id, INT(0))));
    return NULL;
}

int main(void)
{
    ctx_token *token;
    must(ctx_var_set_token(&user_id, INT(12345), &token));

    pthread_t thread;
    must(ctx_thread_start_copy(&thread, NULL, try_reset, token));
    pthread_join(thread, NULL);

    printf("here: user %ld\n", NUMBER(ctx_var_get_or(&user_id, INT(0))));
    reset_user("main", token);
    printf("here: user %ld\n", NUMBER(ctx_var_get_or(&user_id, INT(0))));
    ctx_token_free(token);
    return 0;
}
