/* A context ends and another one begins at its address, and a variable likewise: nothing is told of
 * the old one. The memory is as it was left, or has anything in it. */
#include "counted.h"

static cache mine;
static context here, kept;
static variable session = {"session", 5};

/* Three kinds of what may be in the memory of a context that has ended. */
static void fill(int kind)
{
    if (kind > 0) {
        memset(&here, kind == 1 ? 0xa5 : 0, sizeof here);
    }
}

static void one_after_the_other(int kind)
{
    static const char *const names[] = {"ann", "bob", "cem"};
    for (int i = 0; i < 3; i++) {
        fill(kind);
        context_begin(&here);
        print_got("begun", &mine, &here, &user);
        set(&mine, &here, &user, names[i]);
        print_got("set", &mine, &here, &user);
    }
}

/* Its memory is that of a context in which something was found. */
static void begin_as_a_copy(void)
{
    context_begin(&kept);
    set(&mine, &kept, &user, "dan");
    context_copy(&here, &kept);
    print_got("begun as a copy", &mine, &here, &user);
    set(&mine, &here, &user, "eve");
    print_got("set", &mine, &here, &user);
}

static void end_variables(void)
{
    static const char *const names[] = {"session", "request", "answer"};
    for (int i = 0; i < 3; i++) {
        session = (variable){names[i], 5};
        context_begin(&here);
        print_got("begun", &mine, &here, &session);
        print_got("kept", &mine, &kept, &session);
        set(&mine, &here, &session, names[i]);
        print_got("set", &mine, &here, &session);
        set(&mine, &kept, &session, "open");
        print_got("kept", &mine, &kept, &session);
        context_unset(&mine, &kept, &session);
    }
    print_got("kept", &mine, &kept, &session);
}

int main(void)
{
    for (int kind = 0; kind < 3; kind++) {
        one_after_the_other(kind);
    }
    begin_as_a_copy();
    end_variables();
    return 0;
}
