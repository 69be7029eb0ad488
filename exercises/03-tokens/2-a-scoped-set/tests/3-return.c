/* Each return undoes the set, the early ones too. */
#include "golden.h"

#include "answer.h"

static ctx_var user_id = CTX_VAR_INIT("user_id", NULL);

static long user(void)
{
    return NUMBER(ctx_var_get_or(&user_id, INT(-1)));
}

static long handle(long id)
{
    SCOPED_SET(request, &user_id, INT(id));
    if (request.status != CTX_OK) {
        return -2;
    }
    if (id < 0) {
        return 0;
    }
    if (id > 99999) {
        printf("a guest: ");
        return user(); /* worked out before the set is undone */
    }
    printf("a user: ");
    return user();
}

int main(void)
{
    long ids[] = {12345, -7, 100000};
    for (size_t i = 0; i < sizeof ids / sizeof ids[0]; i++) {
        long result = handle(ids[i]);
        printf("%ld, then %ld\n", result, user());
    }
    return 0;
}
