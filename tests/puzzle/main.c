/* A puzzle, by chapter, seed and level: puzzle text|c|python|lines CHAPTER SEED LEVEL
 *
 * lines are those that it prints, by the model: what a line is, a tab, the statement, a tab, why. With hasty, what a
 * hasty reader takes each for. */
#include "puzzle.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int count, char **words)
{
    if (count != 5) {
        fprintf(stderr, "puzzle text|c|python|lines|hasty CHAPTER SEED LEVEL\n");
        return 2;
    }
    puzzle p;
    puzzle_make(&p, atoi(words[2]), strtoull(words[3], NULL, 10), atoi(words[4]));
    if (strcmp(words[1], "text") == 0) {
        write_text(&p);
    } else if (strcmp(words[1], "c") == 0) {
        write_c(&p);
    } else if (strcmp(words[1], "python") == 0) {
        write_python(&p);
    }
    for (int i = 0; i < p.printed; i++) {
        char code[80];
        write_statement(code, sizeof code, &p, &p.statements[p.lines[i].statement]);
        if (strcmp(words[1], "lines") == 0) {
            printf("%s\t%s\t%s\n", p.lines[i].text, code, p.lines[i].why);
        } else if (strcmp(words[1], "hasty") == 0) {
            printf("%s\n", p.lines[i].hasty);
        }
    }
    return 0;
}
