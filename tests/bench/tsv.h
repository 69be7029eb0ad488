/* tsv.h - the numbers of a run for programs to read; the tables are for people. */
#ifndef TSV_H
#define TSV_H

#include <stddef.h>

/* Takes `--tsv FILE` off the end of the arguments. Without it nothing below writes anything. */
void tsv_arguments(int *argc, char **argv);

/* What has run, and how many rows are to come: so a reader sees where a file has lost its end.
 * `python` is CPython's version, or NULL. */
void tsv_begin(const char *compiler, const char *python, size_t rows);

/* Nanoseconds; `theirs` is CPython's, or NULL. `goal` is what the ratio shall be. */
void tsv_row(const char *operation, const char *company, size_t variables, double ours,
             const double *theirs, double goal);

/* Ends the program where the file could not be written. */
void tsv_end(void);

#endif
