/* puzzle.h - a short program to predict: its statements, how they are made, what they do and how they are written. */
#ifndef PUZZLE_H
#define PUZZLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { VARS = 3, TOKENS = 8, CONTEXTS = 5, STATEMENTS = 64, LINES = 16, NONE = -1, UNSET = -2 };

typedef enum puzzle_kind {
    /* These print a line each. */
    SHOW_NAME,
    SHOW_DEFAULT,
    SHOW_SAME,
    SHOW,
    SHOW_OR,
    SHOW_OLD,
    RESET,
    SHOW_AT,
    SHOW_LEN,
    RUN, /* up to its END are the statements of a function; its line comes after theirs */
    /* These print none. */
    END,
    SET,
    SET_TOKEN,
    COPY,
    COPY_OF
} puzzle_kind;

typedef struct step {
    puzzle_kind kind;
    int var; /* or in SHOW_SAME the first of two */
    int other; /* the second of two variables, the context that is copied, or the number of the function */
    int token;   /* from 0 */
    int context; /* from 1; 0 is the one that the thread begins in */
    int value;
} step;

/* A variable of the program. A later one may be a second name for an earlier one. */
typedef struct variable {
    const char *name; /* in the program */
    const char *text; /* what the variable itself is called */
    int alias;        /* the one it is, mostly itself */
    int standard;     /* its default, or UNSET */
} variable;

/* A line that the program prints. */
typedef struct line {
    int statement; /* which one prints it */
    char text[16]; /* what it is */
    char hasty
        [16]; /* what it would be if a set were all there is: resets work, copies see what is set later */
    char why[200];
} line;

typedef struct puzzle {
    int chapter;
    variable vars[VARS];
    step statements[STATEMENTS];
    int count;
    int tokens, contexts, functions; /* how many there are */
    line lines[LINES];
    int printed;
} puzzle;

/* The program of a chapter, a seed and a level, from 1 to 3: the same one each time. */
void puzzle_make(puzzle *p, int chapter, uint64_t seed, int level);

/* The state of a program that is being run in the mind. */
typedef struct model model;
struct model {
    puzzle *p;
    struct {
        int value[VARS];
        char how[VARS][96]; /* where the value comes from */
        bool refused[VARS]; /* a reset was refused since */
        bool entered;
    } contexts[CONTEXTS];
    struct {
        int var, context, old;
        bool used;
    } tokens[TOKENS];
    int inside[CONTEXTS], depth; /* the contexts entered, the current one last; 0 is the first */
    int hasty[VARS];             /* what was set last, wherever that was */
    int running[CONTEXTS];       /* the statements that began the runs */
    bool skipping;               /* in the function of a run that was refused */
};

void model_begin(model *m, puzzle *p);

/* Runs the statement of that number, which may add a line to the puzzle's. */
void model_step(model *m, int number);

/* Writes the program as C, with the Python of each statement beside it; as C that can be compiled; as Python. */
void write_text(const puzzle *p);
void write_c(const puzzle *p);
void write_python(const puzzle *p);

/* One statement as C has it. */
void write_statement(char *buffer, size_t size, const puzzle *p, const step *s);

#endif
