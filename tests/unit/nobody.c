/* What is left out while there is no other thread, and done again when there is one. */
#include "alone.h"
#include "company.h"
#include "count.h"
#include "guard.h"
#include "watch_locks.h"

static ctx_context *context;

static void counts(ctx_count start)
{
    ctx_count shares = start;
    ctx_count_up(&shares);
    expect(shares == start + 1, "a share that is taken is counted");
    expect(!ctx_count_down(&shares), "a share that is given up is not the last one");
    expect(shares == start, "and is counted");
    ctx_count last = 1;
    expect(ctx_count_down(&last), "the last share is the last one");
}

static void guards(unsigned expected)
{
    ctx_guard_lock(context);
    expect(lock_count == expected, "nobody is kept out where nobody is, and somebody where he is");
    ctx_guard_unlock(context);
    expect(lock_count == 0, "what was locked is unlocked");
}

int main(void)
{
    must(ctx_context_new(&context));
#ifdef CTX_ALONE
    expect(ctx_alone(), "a process begins with one thread");
    guards(0);
#else
    expect(!ctx_alone(), "nobody is alone where the C library does not tell");
#endif
    counts(1);
    counts(UINT64_C(1) << 40);
    company_comes();
    expect(!ctx_alone(), "with a second thread nobody is alone");
    guards(1);
    counts(1);
    counts(UINT64_C(1) << 40);
    company_goes();
    ctx_context_unref(context);
    return unit_end("nobody else");
}
