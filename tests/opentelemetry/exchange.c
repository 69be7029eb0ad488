/* Does with baggage what each line of the input says, and prints what came of it: the library's part in exchanges
 * with another program. Words are in hexadecimal, - stands for no bytes, and . for no value.
 *
 *   read TEXT [KEY VALUE]...     reads the text with a string variable for each key, sets those for which there is a
 *                                value, and writes all of them again
 *       prints  LEFT_OUT OFFSET WHY WRITTEN [VALUE]...    with the values as they were read
 *   write [KEY VALUE]...         writes the variables
 *       prints  WRITTEN
 *
 * WRITTEN is a text, or an exclamation mark and what is wrong, in hexadecimal too. */
#include "ctx.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST 256

typedef struct job {
    char *text;
    ctx_var *vars[MOST];
    char *values[MOST]; /* or NULL */
    size_t count;
} job;

static void must(ctx_status status)
{
    if (status != CTX_OK) {
        fprintf(stderr, "exchange: %s\n", ctx_strerror(status));
        exit(2);
    }
}

static char *from_hex(const char *word)
{
    size_t length = *word == '-' ? 0 : strlen(word) / 2;
    char *bytes = calloc(1, length + 1);
    if (bytes == NULL) {
        must(CTX_NO_MEMORY);
    }
    for (size_t i = 0; i < length; i++) {
        const char digits[] = {word[2 * i], word[2 * i + 1], '\0'};
        bytes[i] = (char)strtoul(digits, NULL, 16);
    }
    return bytes;
}

static void print_hex(const char *bytes)
{
    if (bytes == NULL || *bytes == '\0') {
        putchar(bytes == NULL ? '.' : '-');
        return;
    }
    for (; *bytes != '\0'; bytes++) {
        printf("%02x", (unsigned)(unsigned char)*bytes);
    }
}

static void add_var(job *j, const char *key, const char *value)
{
    char *name = from_hex(key);
    if (j->count == MOST) {
        must(CTX_BAGGAGE_TOO_MANY);
    }
    must(ctx_var_new(name, &ctx_str_hooks, &j->vars[j->count]));
    j->values[j->count++] = *value == '.' ? NULL : from_hex(value);
    free(name);
}

static void print_written(const job *j)
{
    char *text;
    ctx_status status = ctx_baggage_write(NULL, j->vars, j->count, &text);
    if (status != CTX_OK) {
        putchar('!');
        print_hex(ctx_strerror(status));
        return;
    }
    print_hex(text);
    free(text);
}

/* In a context of its own. */
static void *set_and_write(void *argument)
{
    job *j = argument;
    for (size_t i = 0; i < j->count; i++) {
        if (j->values[i] != NULL) {
            must(ctx_var_set(j->vars[i], j->values[i]));
        }
    }
    print_written(j);
    return NULL;
}

static void read_text(job *j)
{
    ctx_context *context;
    ctx_context *as_read;
    ctx_baggage_report report;
    must(ctx_baggage_read(j->text, j->vars, j->count, &context, &report));
    must(ctx_context_copy(context, &as_read));
    printf("%zu %zu %d ", report.left_out, report.offset, (int)report.why);
    must(ctx_run(context, set_and_write, j, NULL));
    for (size_t i = 0; i < j->count; i++) {
        putchar(' ');
        print_hex(ctx_context_get_or(as_read, j->vars[i], NULL));
    }
    ctx_context_unref(as_read);
    ctx_context_unref(context);
}

static void write_text(job *j)
{
    ctx_context *context;
    must(ctx_context_new(&context));
    must(ctx_run(context, set_and_write, j, NULL));
    ctx_context_unref(context);
}

static void do_line(char *line)
{
    job j = {.text = NULL};
    char *verb = strtok(line, " \n");
    bool is_read = verb != NULL && strcmp(verb, "read") == 0;
    char *word = is_read ? strtok(NULL, " \n") : NULL;
    j.text = from_hex(word == NULL ? "-" : word);
    for (char *key = strtok(NULL, " \n"); key != NULL; key = strtok(NULL, " \n")) {
        char *value = strtok(NULL, " \n");
        add_var(&j, key, value == NULL ? "." : value);
    }
    is_read ? read_text(&j) : write_text(&j);
    putchar('\n');
    for (size_t i = 0; i < j.count; i++) {
        ctx_var_unref(j.vars[i]);
    }
    free(j.text);
}

int main(void)
{
    char *line = NULL;
    size_t size = 0;
    while (getline(&line, &size, stdin) > 0) {
        do_line(line);
    }
    free(line);
    return 0;
}
