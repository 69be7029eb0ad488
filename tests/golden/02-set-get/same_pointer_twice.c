/* Each set takes over a share of its value, also where the pointer is the one that is there already. */
#include "golden.h"

#include "set_get.h"

/* A value with owners of its own: each set is given one share. */
typedef struct session {
    int shares;
} session;

static void release(void *value)
{
    session *given_back = value;
    given_back->shares--;
    printf("a share is given back, %d left\n", given_back->shares);
}

static const ctx_hooks hooks = {.release = release};
static ctx_var current_session = CTX_VAR_INIT("current_session", &hooks);

int main(void)
{
    static session one = {.shares = 3};
    static session other = {.shares = 1};
    for (int i = 0; i < 3; i++) {
        printf("set to one\n");
        must(ctx_var_set(&current_session, &one));
    }
    printf("set to the other\n");
    must(ctx_var_set(&current_session, &other));
    printf("end of main\n");
    return 0;
}
