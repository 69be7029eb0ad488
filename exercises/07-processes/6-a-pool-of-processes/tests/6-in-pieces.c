/* A long text, by a system that reads and writes seven bytes at a time, and is interrupted
 * between. */
#include "scarce.h"
#include "short.h"

static long work(long number)
{
    const char *name = ctx_var_get_or(&tenant, "");
    size_t length = strlen(name);
    return number + (long)length + (length > 0 && name[length - 1] == 'z' ? 0 : 1000000);
}

int main(void)
{
    static char name[8001];
    tie_workers();
    memset(name, 'a', sizeof name - 1);
    name[sizeof name - 2] = 'z';
    in_pieces = true;
    pool *p = new_pool(2, work);
    set_tenant("z");
    printf("%ld\n", ask(p, 100));
    set_tenant(name);
    must(pool_submit(p, 20000));
    must(pool_submit(p, 20000));
    printf("%ld\n", next(p).result);
    printf("%ld\n", next(p).result);
    set_tenant("yz");
    printf("%ld\n", ask(p, 300));
    pool_free(p);
    in_pieces = false;
    return 0;
}
