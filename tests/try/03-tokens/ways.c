#include "token.h"
#include <setjmp.h>
#include <stdio.h>

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);
static jmp_buf away;
static const char *const ways[] = {"last line", "return", "break", "continue", "goto", "longjmp"};

static void handle_request(int way)
{
    do {
        CTX_AUTO_RESET ctx_token *token = NULL;
        if (ctx_var_set_token(&user_id, (void *)12345, &token) != CTX_OK || way == 1) {
            return;
        } else if (way == 2) {
            break;
        } else if (way == 3) {
            continue;
        } else if (way == 4) {
            goto out;
        } else if (way == 5) {
            longjmp(away, 1);
        }
    } while (0);
out:
    return;
}

int main(void)
{
    for (volatile int way = 0; way < 6; way++) {
        if (setjmp(away) == 0) {
            handle_request(way);
        }
        void *user = ctx_var_get_or(&user_id, NULL);
        printf("%-9s  %s\n", ways[way], user == NULL ? "reset" : "still set");
    }
    return 0;
}
