/* Put before every golden and unit program (build.mk): its name and its main, for together.c, in a section that
 * the linker lays end to end. A program that is linked alone has it, too, and nobody reads it. */
struct together_entry {
    const char *name;
    int (*main)(int argc, char **argv);
};

#ifdef TOGETHER_NAME
int main(); /* with or without parameters */

static const struct together_entry together_entry
    __attribute__((section("together"), used, aligned(2 * sizeof(void *)))) = {
        TOGETHER_NAME, (int (*)(int, char **))main};
#endif
