/* The main of all golden programs of a chapter, linked into one file: which of them runs is said by the name that the file
 * is called by, a link to it. */
#include "entry.h"

#include <stdio.h>
#include <string.h>

extern const struct together_entry __start_together[], __stop_together[];

int main(int argc, char **argv)
{
    const char *slash = strrchr(argv[0], '/');
    const char *name = slash == NULL ? argv[0] : slash + 1;
    for (const struct together_entry *entry = __start_together; entry < __stop_together; entry++) {
        if (strcmp(entry->name, name) == 0) {
            return entry->main(argc, argv);
        }
    }
    fprintf(stderr, "There is no program %s here.\n", name);
    return 127;
}
