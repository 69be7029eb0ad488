/* Linked to every test program with -Wl,--wrap=main. It tells the runner, by the byte that it writes to descriptor
 * 9, that main has returned: a program that calls exit halfway looks like a good one otherwise. */
#include <unistd.h>

int __real_main(int argc, char **argv);
int __wrap_main(int argc, char **argv);

int __wrap_main(int argc, char **argv)
{
    int status = __real_main(argc, argv);
    if (write(9, "e", 1) != 1) {
        return status; /* not run by the runner: nobody listens */
    }
    return status;
}
