/* The block form resets when a goto leaves the block, forwards or backwards. */
#include "golden.h"

#include "token.h"

static ctx_var attempt_number = CTX_VAR_INIT_DEFAULT("attempt_number", INT(0), NULL);

static void log_line(const char *text)
{
    printf("[attempt %ld] %s\n", NUMBER(ctx_var_get_or(&attempt_number, INT(0))), text);
}

int main(void)
{
    long number = 0;
again:
    log_line("outside");
    number++;
    {
        CTX_AUTO_RESET ctx_token *token = NULL;
        must(ctx_var_set_token(&attempt_number, INT(number), &token));
        if (number < 3) {
            log_line("failed");
            goto again;
        }
        log_line("succeeded");
        goto done;
    }
done:
    log_line("done");
    return 0;
}
