#include "tsv.h"

#include "measure.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *path;
static FILE *file;

static void must(bool worked)
{
    if (!worked) {
        perror(path);
        exit(1);
    }
}

void tsv_arguments(int *argc, char **argv)
{
    if (*argc >= 3 && strcmp(argv[*argc - 2], "--tsv") == 0) {
        path = argv[*argc - 1];
        *argc -= 2;
    }
}

void tsv_begin(const char *compiler, const char *python, size_t rows)
{
    if (path == NULL) {
        return;
    }
    file = fopen(path, "w");
    must(file != NULL);
    fprintf(file, "compiler\t%s\ncpython\t%s\n", compiler, python != NULL ? python : "-");
    fprintf(file, "repetitions\t%u\nmilliseconds\t%g\n", measure_repetitions(),
            measure_milliseconds());
    fprintf(file, "rows\t%zu\noperation\tcompany\tvariables\tctx\tcpython\tgoal\n", rows);
}

void tsv_row(const char *operation, const char *company, size_t variables, double ours,
             const double *theirs, double goal)
{
    if (file == NULL) {
        return;
    }
    fprintf(file, "%s\t%s\t%zu\t%.3f\t", operation, company, variables, ours);
    if (theirs != NULL) {
        fprintf(file, "%.3f\t%g\n", *theirs, goal);
    } else {
        fprintf(file, "-\t%g\n", goal);
    }
}

void tsv_end(void)
{
    if (file != NULL) {
        bool written = ferror(file) == 0;
        must(fclose(file) == 0 && written);
        file = NULL;
    }
}
