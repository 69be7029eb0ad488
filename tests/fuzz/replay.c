/* Runs programs in the little language of README.md with the library: replay < programs > transcripts
 *
 * The programs stand one after the other, each below a line "program NAME". Python's counterpart is oracle.py, and
 * the two must print the same. */
#include "ctx.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_LINES 8192
#define MAX_WORDS 8
#define MAX_NUMBER 2048

static void give_up(const char *why)
{
    fprintf(stderr, "replay: %s\n", why);
    exit(2);
}

static void *reserve(size_t size)
{
    void *block = malloc(size);
    if (block == NULL) {
        give_up("out of memory");
    }
    return block;
}

/* What comes of a line is put together here, and printed with what was released in its course. */

static char said[1 << 17];
static size_t said_length;

static void say(const char *format, ...) __attribute__((format(printf, 1, 2)));

static void say(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    size_t room = sizeof said - said_length;
    int length = vsnprintf(said + said_length, room, format, arguments);
    va_end(arguments);
    if (length < 0 || (size_t)length >= room) {
        give_up("a line of the transcript is too long");
    }
    said_length += (size_t)length;
}

/* Values of the kind obj: what they are is all they are, so only the same one is equal. */

typedef struct object {
    long number;
} object;

static long released[MAX_LINES];
static size_t released_count;
static size_t alive;

static void object_release(void *value)
{
    object *o = value;
    if (o == NULL) {
        return;
    }
    if (released_count < MAX_LINES) {
        released[released_count++] = o->number;
    }
    alive--;
    free(o);
}

static size_t object_format(char *buffer, size_t size, const void *value)
{
    const object *o = value;
    int length =
        o == NULL ? snprintf(buffer, size, "None") : snprintf(buffer, size, "<o%ld>", o->number);
    return (size_t)length;
}

static const ctx_hooks object_hooks = {.release = object_release, .format = object_format};

static int by_number(const void *a, const void *b)
{
    long left = *(const long *)a;
    long right = *(const long *)b;
    return (left > right) - (left < right);
}

/* Ends a line of the transcript. In which order several objects go at once is nobody's business. */
static void end_line(const char *label)
{
    qsort(released, released_count, sizeof *released, by_number);
    for (size_t i = 0; i < released_count; i++) {
        say(i == 0 ? "; released o%ld" : " o%ld", released[i]);
    }
    printf("%s %s\n", label, said);
    released_count = 0;
    said_length = 0;
}

/* The objects of a program, by their numbers. */

static struct {
    const ctx_hooks *kinds[MAX_NUMBER];
    ctx_var *vars[MAX_NUMBER];
    ctx_token *tokens[MAX_NUMBER];
    ctx_context *contexts[MAX_NUMBER];
    ctx_iter *walks[MAX_NUMBER];
} has;

/* Where they are or were, the newest last: of several that lay at one address, the newest is meant. */
static struct {
    const void *address;
    char letter;
    int number;
} births[4 * MAX_NUMBER];
static size_t birth_count;

static void born(const void *address, char letter, int number)
{
    if (birth_count == 4 * MAX_NUMBER) {
        give_up("too many objects");
    }
    births[birth_count].address = address;
    births[birth_count].letter = letter;
    births[birth_count++].number = number;
}

static int number_at(const void *address, char letter)
{
    for (size_t i = birth_count; i > 0; i--) {
        if (births[i - 1].address == address) {
            return births[i - 1].letter == letter ? births[i - 1].number : -1;
        }
    }
    return -1;
}

static void say_label(const void *address)
{
    for (size_t i = birth_count; i > 0; i--) {
        if (births[i - 1].address == address) {
            say("@%c%d", births[i - 1].letter, births[i - 1].number);
            return;
        }
    }
    say("@nobody");
}

/* Says a text with the objects' numbers in place of their addresses. */
static void say_masked(const char *text)
{
    const char *address;
    while ((address = strstr(text, "0x")) != NULL) {
        char *end;
        uintptr_t value = (uintptr_t)strtoull(address, &end, 16);
        say("%.*s", (int)(address - text), text);
        say_label((const void *)value);
        text = end;
    }
    say("%s", text);
}

static void say_value(const ctx_hooks *kind, const void *value)
{
    char text[512];
    size_t length = kind->format(text, sizeof text, value);
    say("%s", length < sizeof text ? text : "a value too long to be printed");
}

/* An error as Python prints it; `format` and `subject` are the object at fault, if the status has one. */
static void say_error(ctx_status status, const char *subject)
{
    char text[1024];
    ctx_status_format(text, sizeof text, status, subject);
    say("%s: ", ctx_status_name(status));
    say_masked(text);
}

static void say_status_of_context(ctx_status status, const ctx_context *context, const char *well)
{
    char subject[128];
    if (status == CTX_OK) {
        say("%s", well);
        return;
    }
    ctx_context_format(subject, sizeof subject, context);
    say_error(status, subject);
}

static void say_status_of_var(ctx_status status, const ctx_var *var)
{
    char subject[512];
    ctx_var_format(subject, sizeof subject, var);
    say_error(status, subject);
}

/* Reading a line's words. */

/* The number of v3, if the word is one of that letter; else -1. */
static int number_of(const char *word, char letter)
{
    if (word == NULL || word[0] != letter || !isdigit((unsigned char)word[1])) {
        return -1;
    }
    long number = strtol(word + 1, NULL, 10);
    return number < MAX_NUMBER ? (int)number : -1;
}

static ctx_var *var_of(const char *word)
{
    int n = number_of(word, 'v');
    return n < 0 ? NULL : has.vars[n];
}

static ctx_token *token_of(const char *word)
{
    int n = number_of(word, 't');
    return n < 0 ? NULL : has.tokens[n];
}

static ctx_context *context_of(const char *word)
{
    int n = number_of(word, 'c');
    return n < 0 ? NULL : has.contexts[n];
}

/* A number for a new context that no other has; else -1. */
static int free_context(const char *word)
{
    int n = number_of(word, 'c');
    return n < 0 || has.contexts[n] != NULL ? -1 : n;
}

/* 'blue%20team without its quote and its escapes; in place. */
static char *unquoted(char *word)
{
    char *to = word;
    for (const char *from = word + 1; *from != '\0'; from++) {
        if (*from == '%') {
            char digits[3] = {from[1], from[2], '\0'};
            *to++ = (char)strtoul(digits, NULL, 16);
            from += 2;
        } else {
            *to++ = *from;
        }
    }
    *to = '\0';
    return word;
}

/* A new value of that kind. */
static void *make_value(const ctx_hooks *kind, char *word)
{
    if (strcmp(word, "None") == 0) {
        return NULL;
    }
    if (kind == &ctx_int_hooks) {
        return CTX_INT(strtol(word, NULL, 10));
    }
    if (kind == &ctx_str_hooks) {
        const char *text = unquoted(word);
        char *copy = reserve(strlen(text) + 1);
        return strcpy(copy, text);
    }
    object *o = reserve(sizeof *o);
    o->number = strtol(word + 1, NULL, 10);
    alive++;
    return o;
}

static void end_value(const ctx_hooks *kind, void *value)
{
    if (kind->release != NULL) {
        kind->release(value);
    }
}

/* The value of a word for a variable that is there. */
static void *value_for(const char *var, char *word)
{
    return make_value(has.kinds[number_of(var, 'v')], word);
}

/* The operations. Each has its words, NULL after the last, and says what came of it. */

static const ctx_hooks *kind_of(const char *word)
{
    return word[0] == 'i' ? &ctx_int_hooks : word[0] == 's' ? &ctx_str_hooks : &object_hooks;
}

static void op_var(char **w)
{
    int n = number_of(w[1], 'v');
    if (n < 0 || has.vars[n] != NULL) {
        say("-");
        return;
    }
    const ctx_hooks *kind = has.kinds[n] = kind_of(w[2]);
    const char *name = unquoted(w[3]);
    ctx_status status = w[4] == NULL
                            ? ctx_var_new(name, kind, &has.vars[n])
                            : ctx_var_new_default(name, make_value(kind, w[5]), kind, &has.vars[n]);
    born(has.vars[n], 'v', n);
    say("%s", ctx_status_name(status));
}

static void set_with_token(ctx_var *var, char **w)
{
    int t = number_of(w[4], 't');
    if (t < 0 || has.tokens[t] != NULL) {
        say("-");
        return;
    }
    ctx_status status = ctx_var_set_token(var, value_for(w[1], w[2]), &has.tokens[t]);
    born(has.tokens[t], 't', t);
    say("%s", ctx_status_name(status));
}

static void op_set(char **w)
{
    ctx_var *var = var_of(w[1]);
    if (var == NULL) {
        say("-");
    } else if (w[3] != NULL) {
        set_with_token(var, w);
    } else {
        say("%s", ctx_status_name(ctx_var_set(var, value_for(w[1], w[2]))));
    }
}

static void op_get(char **w)
{
    const ctx_var *var = var_of(w[1]);
    if (var == NULL) {
        say("-");
        return;
    }
    const ctx_hooks *kind = has.kinds[number_of(w[1], 'v')];
    if (w[2] != NULL) {
        void *fallback = make_value(kind, w[3]);
        say_value(kind, ctx_var_get_or(var, fallback));
        end_value(kind, fallback);
        return;
    }
    void *value;
    ctx_status status = ctx_var_get(var, &value);
    if (status == CTX_OK) {
        say_value(kind, value);
    } else {
        say_status_of_var(status, var);
    }
}

static void op_reset(char **w)
{
    ctx_var *var = var_of(w[1]);
    ctx_token *token = token_of(w[2]);
    if (var == NULL || token == NULL) {
        say("-");
        return;
    }
    char subject[512];
    ctx_token_format(subject, sizeof subject, token);
    ctx_status status = ctx_var_reset(var, token);
    if (status == CTX_OK) {
        say("OK");
    } else {
        say_error(status, subject);
    }
}

/* The kind of a variable that is known by its address only. */
static const ctx_hooks *kind_at(const ctx_var *var)
{
    int n = number_at(var, 'v');
    return n < 0 ? &object_hooks : has.kinds[n];
}

static void op_old(char **w)
{
    const ctx_token *token = token_of(w[1]);
    void *value;
    if (token == NULL) {
        say("-");
    } else if (ctx_token_old_value(token, &value) == CTX_OK) {
        say_value(kind_at(ctx_token_var(token)), value);
    } else {
        say("<%s>", ctx_status_name(ctx_token_old_value(token, &value)));
    }
}

static void op_of(char **w)
{
    const ctx_token *token = token_of(w[1]);
    if (token == NULL) {
        say("-");
    } else {
        say_label(ctx_token_var(token));
    }
}

static void op_copy(char **w)
{
    bool current = strcmp(w[1], "->") == 0;
    const ctx_context *context = current ? NULL : context_of(w[1]);
    int n = free_context(current ? w[2] : w[3]);
    if (n < 0 || (!current && context == NULL)) {
        say("-");
        return;
    }
    ctx_status status =
        current ? ctx_copy_context(&has.contexts[n]) : ctx_context_copy(context, &has.contexts[n]);
    born(has.contexts[n], 'c', n);
    say("%s", ctx_status_name(status));
}

static void op_new(char **w)
{
    int n = free_context(w[2]);
    if (n < 0) {
        say("-");
        return;
    }
    ctx_status status = ctx_context_new(&has.contexts[n]);
    born(has.contexts[n], 'c', n);
    say("%s", ctx_status_name(status));
}

static void op_enter(char **w)
{
    ctx_context *context = context_of(w[1]);
    if (context == NULL) {
        say("-");
    } else {
        say_status_of_context(ctx_enter(context), context, "OK");
    }
}

static void op_exit(char **w)
{
    ctx_context *context = context_of(w[1]);
    if (context == NULL) {
        say("-");
    } else {
        say_status_of_context(ctx_exit(context), context, "OK");
    }
}

static void op_at(char **w)
{
    const ctx_context *context = context_of(w[1]);
    const ctx_var *var = var_of(w[2]);
    if (context == NULL || var == NULL) {
        say("-");
        return;
    }
    void *value;
    ctx_status status = ctx_context_get(context, var, &value);
    if (status == CTX_OK) {
        say_value(has.kinds[number_of(w[2], 'v')], value);
    } else {
        say_status_of_var(status, var);
    }
}

static void op_find(char **w)
{
    const ctx_context *context = context_of(w[1]);
    const ctx_var *var = var_of(w[2]);
    if (context == NULL || var == NULL) {
        say("-");
        return;
    }
    const ctx_hooks *kind = has.kinds[number_of(w[2], 'v')];
    void *fallback = make_value(kind, w[4]);
    say_value(kind, ctx_context_get_or(context, var, fallback));
    end_value(kind, fallback);
}

static void op_in(char **w)
{
    const ctx_context *context = context_of(w[1]);
    const ctx_var *var = var_of(w[2]);
    if (context == NULL || var == NULL) {
        say("-");
    } else {
        say(ctx_context_contains(context, var) ? "True" : "False");
    }
}

static void op_len(char **w)
{
    const ctx_context *context = context_of(w[1]);
    if (context == NULL) {
        say("-");
    } else {
        say("%zu", ctx_context_len(context));
    }
}

static void op_equal(char **w)
{
    const ctx_context *context = context_of(w[1]);
    const ctx_context *other = context_of(w[2]);
    bool equal;
    if (context == NULL || other == NULL) {
        say("-");
    } else if (ctx_context_equal(context, other, &equal) == CTX_OK) {
        say(equal ? "True" : "False");
    } else {
        give_up("ctx_context_equal failed");
    }
}

/* The items of a walk, the variables as their numbers. */

typedef struct item {
    int number;
    char text[512];
} item;

static int by_variable(const void *a, const void *b)
{
    return ((const item *)a)->number - ((const item *)b)->number;
}

static int by_text(const void *a, const void *b)
{
    return strcmp(((const item *)a)->text, ((const item *)b)->text);
}

static size_t walk_to_end(ctx_iter *walk, item *items)
{
    size_t count = 0;
    ctx_var *var;
    void *value;
    while (ctx_iter_next(walk, &var, &value)) {
        if (count == MAX_NUMBER) {
            give_up("a walk without end");
        }
        items[count].number = number_at(var, 'v');
        kind_at(var)->format(items[count].text, sizeof items[count].text, value);
        count++;
    }
    return count;
}

static void say_walk(ctx_iter *walk, bool keys, bool values)
{
    static item items[MAX_NUMBER];
    size_t count = walk_to_end(walk, items);
    qsort(items, count, sizeof *items, keys ? by_variable : by_text);
    say("[");
    for (size_t i = 0; i < count; i++) {
        say("%s", i == 0 ? "" : " ");
        if (keys) {
            say("v%d", items[i].number);
        }
        if (values) {
            say("%s%s", keys ? "=" : "", items[i].text);
        }
    }
    say("]");
}

static void list(char **w, bool keys, bool values)
{
    const ctx_context *context = context_of(w[1]);
    ctx_iter walk;
    if (context == NULL) {
        say("-");
    } else if (ctx_iter_begin(context, &walk) == CTX_OK) {
        say_walk(&walk, keys, values);
        ctx_iter_end(&walk);
    }
}

static void op_keys(char **w)
{
    list(w, true, false);
}

static void op_values(char **w)
{
    list(w, false, true);
}

static void op_items(char **w)
{
    list(w, true, true);
}

static void op_walk(char **w)
{
    const ctx_context *context = context_of(w[1]);
    int n = number_of(w[3], 'i');
    if (context == NULL || n < 0 || has.walks[n] != NULL) {
        say("-");
        return;
    }
    has.walks[n] = reserve(sizeof *has.walks[n]);
    say("%s", ctx_status_name(ctx_iter_begin(context, has.walks[n])));
}

static void drop_walk(int n)
{
    ctx_iter_end(has.walks[n]);
    free(has.walks[n]);
    has.walks[n] = NULL;
}

static void op_finish(char **w)
{
    int n = number_of(w[1], 'i');
    if (n < 0 || has.walks[n] == NULL) {
        say("-");
        return;
    }
    say_walk(has.walks[n], true, true);
    drop_walk(n);
}

static void op_repr(char **w)
{
    char text[512];
    size_t length = 0;
    if (w[1][0] == 'v') {
        length = ctx_var_format(text, sizeof text, var_of(w[1]));
    } else if (w[1][0] == 't') {
        length = ctx_token_format(text, sizeof text, token_of(w[1]));
    } else {
        length = ctx_context_format(text, sizeof text, context_of(w[1]));
    }
    if (length == 0) {
        say("-");
    } else {
        say_masked(text);
    }
}

static void op_name(char **w)
{
    const ctx_var *var = var_of(w[1]);
    say("%s", var == NULL ? "-" : ctx_var_name(var));
}

/* Lets go of the object, if it is there. */
static bool drop(char letter, int n)
{
    bool there = false;
    if (letter == 'v') {
        there = has.vars[n] != NULL;
        ctx_var_unref(has.vars[n]);
        has.vars[n] = NULL;
    } else if (letter == 't') {
        there = has.tokens[n] != NULL;
        ctx_token_free(has.tokens[n]);
        has.tokens[n] = NULL;
    } else if (letter == 'c') {
        there = has.contexts[n] != NULL;
        ctx_context_unref(has.contexts[n]);
        has.contexts[n] = NULL;
    } else if (has.walks[n] != NULL) {
        there = true;
        drop_walk(n);
    }
    return there;
}

static void op_drop(char **w)
{
    int n = number_of(w[1], w[1][0]);
    say(n >= 0 && drop(w[1][0], n) ? "OK" : "-");
}

static const struct {
    const char *name;
    void (*function)(char **words);
} operations[] = {
    {"set", op_set},     {"get", op_get},   {"reset", op_reset},   {"copy", op_copy},
    {"new", op_new},     {"at", op_at},     {"find", op_find},     {"in", op_in},
    {"len", op_len},     {"var", op_var},   {"old", op_old},       {"of", op_of},
    {"enter", op_enter}, {"exit", op_exit}, {"repr", op_repr},     {"name", op_name},
    {"equal", op_equal}, {"keys", op_keys}, {"values", op_values}, {"items", op_items},
    {"walk", op_walk},   {"drop", op_drop}, {"finish", op_finish},
};

/* The program, and running it. */

static char *lines[MAX_LINES];
static size_t line_count;

static void end_numbered_line(size_t at)
{
    char label[24];
    snprintf(label, sizeof label, "%zu", at + 1);
    end_line(label);
}

/* The line of the brace that closes the block of this line. */
static size_t closing(size_t at)
{
    size_t depth = 0;
    for (; at < line_count; at++) {
        size_t length = strlen(lines[at]);
        depth += length > 0 && lines[at][length - 1] == '{';
        depth -= strcmp(lines[at], "}") == 0;
        if (depth == 0) {
            return at;
        }
    }
    give_up("a block without an end");
    return at;
}

static void run_lines(size_t from, size_t to);

typedef struct block {
    size_t from;
    size_t to;
    bool entered;
} block;

/* What ctx_run calls; its result is the block itself. */
static void *run_block(void *argument)
{
    block *body = argument;
    body->entered = true;
    say("in");
    end_numbered_line(body->from - 1);
    run_lines(body->from, body->to);
    return body;
}

static void block_run(char **w, block *body)
{
    ctx_context *context = context_of(w[1]);
    if (context == NULL) {
        say("-");
        return;
    }
    char subject[128];
    ctx_context_format(subject, sizeof subject, context);
    void *result = NULL;
    ctx_status status = ctx_run(context, run_block, body, &result);
    if (status == CTX_OK) {
        say(result == body ? "out" : "out with another result");
    } else {
        say_error(status, subject);
    }
}

static void block_with(char **w, block *body)
{
    ctx_var *var = var_of(w[1]);
    if (var == NULL) {
        say("-");
        return;
    }
    CTX_AUTO_RESET ctx_token *token = NULL;
    if (ctx_var_set_token(var, value_for(w[1], w[2]), &token) == CTX_OK) {
        run_block(body);
        say("out");
    }
}

/* The block's end looks at the context once more, so the block has to hold it. */
static void block_inside(char **w, block *body)
{
    ctx_context *context = ctx_context_ref(context_of(w[1]));
    if (context == NULL) {
        say("-");
        return;
    }
    {
        CTX_AUTO_EXIT ctx_context *inside = NULL;
        ctx_status status = ctx_enter_block(context, &inside);
        if (status == CTX_OK) {
            run_block(body);
        }
        say_status_of_context(status, context, "out");
    }
    ctx_context_unref(context);
}

/* Runs the line and its block; returns the last line of it. */
static size_t run_block_line(char **w, size_t at)
{
    block body = {.from = at + 1, .to = closing(at), .entered = false};
    if (w[0][0] == 'r') {
        block_run(w, &body);
    } else if (w[0][0] == 'w') {
        block_with(w, &body);
    } else {
        block_inside(w, &body);
    }
    end_numbered_line(body.entered ? body.to : at);
    return body.to;
}

static void run_operation(char **w, size_t at)
{
    for (size_t i = 0; i < sizeof operations / sizeof *operations; i++) {
        if (strcmp(operations[i].name, w[0]) == 0) {
            operations[i].function(w);
            end_numbered_line(at);
            return;
        }
    }
    give_up("an operation that is none");
}

static void run_lines(size_t from, size_t to)
{
    for (size_t at = from; at < to; at++) {
        char line[512];
        char *words[MAX_WORDS] = {NULL};
        char *rest = NULL;
        size_t count = 0;
        snprintf(line, sizeof line, "%s", lines[at]);
        for (char *word = strtok_r(line, " ", &rest); word != NULL && count + 1 < MAX_WORDS;
             word = strtok_r(NULL, " ", &rest)) {
            words[count++] = word;
        }
        if (count > 0 && strcmp(words[count - 1], "{") == 0) {
            at = run_block_line(words, at);
        } else if (count > 0) {
            run_operation(words, at);
        }
    }
}

static void *run_program(void *unused)
{
    run_lines(0, line_count);
    static const char letters[] = "itcv";
    for (size_t i = 0; i < sizeof letters - 1; i++) {
        for (int n = 0; n < MAX_NUMBER; n++) {
            (void)drop(letters[i], n);
        }
    }
    say("all dropped");
    end_line("end");
    return unused;
}

/* In a thread: the next program begins with nothing set and nothing entered. */
static void run_in_thread(void)
{
    pthread_t thread;
    if (line_count == 0) {
        return;
    }
    birth_count = 0;
    alive = 0; /* what an earlier program left alive is that program's failure */
    if (pthread_create(&thread, NULL, run_program, NULL) != 0) {
        give_up("no thread");
    }
    pthread_join(thread, NULL);
    say("%zu objects alive", alive);
    end_line("gone");
    for (size_t i = 0; i < line_count; i++) {
        free(lines[i]);
    }
    line_count = 0;
}

int main(void)
{
    char line[512];
    setvbuf(stdout, NULL, _IOLBF, 1 << 16); /* what came before a crash is seen */
    while (fgets(line, sizeof line, stdin) != NULL) {
        line[strcspn(line, "\n")] = '\0';
        if (strncmp(line, "program ", 8) == 0) {
            run_in_thread();
            printf("%s\n", line);
        } else if (line_count < MAX_LINES) {
            lines[line_count] = reserve(strlen(line) + 1);
            strcpy(lines[line_count++], line);
        }
    }
    run_in_thread();
    return 0;
}
