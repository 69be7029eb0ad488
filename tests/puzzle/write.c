/* Writes a puzzle down: as C with the Python beside it, as C alone, and as Python. */
#include "puzzle.h"

#include <stdio.h>
#include <string.h>

static const char *python_value(int value)
{
    static char text[16];
    snprintf(text, sizeof text, value == NONE ? "None" : "%d", value);
    return text;
}

static const char *c_value(int value)
{
    static char text[24];
    snprintf(text, sizeof text, value == NONE ? "NULL" : "INT(%d)", value);
    return text;
}

/* A variable as an argument in C: its address, or the pointer that is its second name. */
static const char *argument(const puzzle *p, int var)
{
    static char texts[2][24];
    static int next;
    char *text = texts[next++ % 2];
    snprintf(text, sizeof texts[0], "%s%s", p->vars[var].alias == var ? "&" : "",
             p->vars[var].name);
    return text;
}

void write_statement(char *buffer, size_t size, const puzzle *p, const step *s)
{
    const char *var = argument(p, s->var);
    int t = s->token + 1, c = s->context;
    switch (s->kind) {
    case SHOW_NAME:
        snprintf(buffer, size, "show_name(%s);", var);
        break;
    case SHOW_DEFAULT:
        snprintf(buffer, size, "show_default(%s);", var);
        break;
    case SHOW_SAME:
        snprintf(buffer, size, "show_same(%s, %s);", var, argument(p, s->other));
        break;
    case SHOW:
        snprintf(buffer, size, "show(%s);", var);
        break;
    case SHOW_OR:
        snprintf(buffer, size, "show_or(%s, %s);", var, c_value(s->value));
        break;
    case SHOW_OLD:
        snprintf(buffer, size, "show_old(t%d);", t);
        break;
    case RESET:
        snprintf(buffer, size, "show_reset(%s, t%d);", var, t);
        break;
    case SHOW_AT:
        snprintf(buffer, size, "show_at(c%d, %s);", c, var);
        break;
    case SHOW_LEN:
        snprintf(buffer, size, "show_len(c%d);", c);
        break;
    case RUN:
        snprintf(buffer, size, "show_run(c%d, f%d);", c, s->other);
        break;
    case END:
        snprintf(buffer, size, "return NULL;");
        break;
    case SET:
        snprintf(buffer, size, "must(ctx_var_set(%s, %s));", var, c_value(s->value));
        break;
    case SET_TOKEN:
        snprintf(buffer, size, "must(ctx_var_set_token(%s, %s, &t%d));", var, c_value(s->value), t);
        break;
    case COPY:
        snprintf(buffer, size, "must(ctx_copy_context(&c%d));", c);
        break;
    case COPY_OF:
        snprintf(buffer, size, "must(ctx_context_copy(c%d, &c%d));", s->other, c);
        break;
    }
}

static void python_statement(char *buffer, size_t size, const puzzle *p, const step *s)
{
    const char *var = p->vars[s->var].name;
    int t = s->token + 1, c = s->context;
    switch (s->kind) {
    case SHOW_NAME:
        snprintf(buffer, size, "print(%s.name)", var);
        break;
    case SHOW_DEFAULT:
        snprintf(buffer, size, "show(%s)", var);
        break;
    case SHOW_SAME:
        snprintf(buffer, size, "show_same(%s, %s)", var, p->vars[s->other].name);
        break;
    case SHOW:
        snprintf(buffer, size, "show(%s)", var);
        break;
    case SHOW_OR:
        snprintf(buffer, size, "print(%s.get(%s))", var, python_value(s->value));
        break;
    case SHOW_OLD:
        snprintf(buffer, size, "show_old(t%d)", t);
        break;
    case RESET:
        snprintf(buffer, size, "show_reset(%s, t%d)", var, t);
        break;
    case SHOW_AT:
        snprintf(buffer, size, "show_at(c%d, %s)", c, var);
        break;
    case SHOW_LEN:
        snprintf(buffer, size, "print(len(c%d))", c);
        break;
    case RUN:
        snprintf(buffer, size, "show_run(c%d, f%d)", c, s->other);
        break;
    case END:
        snprintf(buffer, size, "return");
        break;
    case SET:
        snprintf(buffer, size, "%s.set(%s)", var, python_value(s->value));
        break;
    case SET_TOKEN:
        snprintf(buffer, size, "t%d = %s.set(%s)", t, var, python_value(s->value));
        break;
    case COPY:
        snprintf(buffer, size, "c%d = copy_context()", c);
        break;
    case COPY_OF:
        snprintf(buffer, size, "c%d = c%d.copy()", c, s->other);
        break;
    }
}

/* The statement that ends the function which begins at `at`. */
static int end_of(const puzzle *p, int at)
{
    int depth = 0;
    for (int i = at;; i++) {
        depth += p->statements[i].kind == RUN;
        depth -= p->statements[i].kind == END;
        if (depth == 0) {
            return i;
        }
    }
}

/* Each line of a function: from `at` up to `to`, the statements of inner functions left out. */
static void each(const puzzle *p, int at, int to, void (*write)(const puzzle *p, const step *s))
{
    for (int i = at; i < to; i++) {
        write(p, &p->statements[i]);
        if (p->statements[i].kind == RUN) {
            i = end_of(p, i);
        }
    }
}

static void write_both(const puzzle *p, const step *s)
{
    char c[80], python[80];
    write_statement(c, sizeof c, p, s);
    python_statement(python, sizeof python, p, s);
    printf("    %-50s /* %s */\n", c, python);
}

static void write_python_alone(const puzzle *p, const step *s)
{
    char python[80];
    python_statement(python, sizeof python, p, s);
    printf("    %s\n", python);
}

/* Functions stand before those that run them: the innermost is the last that was made. */
static void functions(const puzzle *p, const char *begin, const char *end,
                      void (*write)(const puzzle *p, const step *s))
{
    for (int i = p->count - 1; i >= 0; i--) {
        if (p->statements[i].kind == RUN) {
            printf(begin, p->statements[i].other);
            each(p, i + 1, end_of(p, i), write);
            printf("%s", end);
        }
    }
}

static void variables(const puzzle *p)
{
    for (int i = 0; i < VARS; i++) {
        const variable *v = &p->vars[i];
        char c[100], python[100], standard[32] = "";
        if (v->alias != i) {
            snprintf(c, sizeof c, "static ctx_var *const %s = &%s;", v->name,
                     p->vars[v->alias].name);
            snprintf(python, sizeof python, "%s = %s", v->name, p->vars[v->alias].name);
        } else if (v->standard == UNSET) {
            snprintf(c, sizeof c, "static ctx_var %s = CTX_VAR_INIT(\"%s\", NULL);", v->name,
                     v->text);
            snprintf(python, sizeof python, "%s = ContextVar(\"%s\")", v->name, v->text);
        } else {
            snprintf(standard, sizeof standard, "%s", c_value(v->standard));
            snprintf(c, sizeof c, "static ctx_var %s = CTX_VAR_INIT_DEFAULT(\"%s\", %s, NULL);",
                     v->name, v->text, standard);
            snprintf(python, sizeof python, "%s = ContextVar(\"%s\", default=%s)", v->name, v->text,
                     python_value(v->standard));
        }
        printf("%s\n    /* %s */\n", c, python);
    }
}

/* static ctx_token *t1, *t2; */
static void names(const char *type, char letter, int count)
{
    for (int i = 1; i <= count; i++) {
        printf("%s*%c%d%s", i == 1 ? type : ", ", letter, i, i == count ? ";\n" : "");
    }
}

void write_text(const puzzle *p)
{
    variables(p);
    names("static ctx_token ", 't', p->tokens);
    names("static ctx_context ", 'c', p->contexts);
    functions(p, "\nstatic void *f%d(void *unused)\n{\n", "    return unused;\n}\n", write_both);
    printf("\nstatic void program(void)\n{\n");
    each(p, 0, p->count, write_both);
    printf("}\n");
}

void write_c(const puzzle *p)
{
    printf("#define CHAPTER %d\n#include \"show.h\"\n\n", p->chapter);
    write_text(p);
    printf("\nint main(void)\n{\n    program();\n");
    for (int i = 1; i <= p->tokens; i++) {
        printf("    ctx_token_free(t%d);\n", i);
    }
    for (int i = 1; i <= p->contexts; i++) {
        printf("    ctx_context_unref(c%d);\n", i);
    }
    printf("    return 0;\n}\n");
}

void write_python(const puzzle *p)
{
    for (int i = 0; i < VARS; i++) {
        const variable *v = &p->vars[i];
        if (v->alias != i) {
            printf("%s = %s\n", v->name, p->vars[v->alias].name);
        } else if (v->standard == UNSET) {
            printf("%s = ContextVar(\"%s\")\n", v->name, v->text);
        } else {
            printf("%s = ContextVar(\"%s\", default=%s)\n", v->name, v->text,
                   python_value(v->standard));
        }
    }
    for (int i = 1; i <= p->tokens; i++) {
        printf("t%d = None\n", i);
    }
    for (int i = 1; i <= p->contexts; i++) {
        printf("c%d = None\n", i);
    }
    functions(p, "\n\ndef f%d():\n    global t1, t2, t3, t4, t5, c1, c2, c3, c4\n", "",
              write_python_alone);
    printf("\n\ndef program():\n    global t1, t2, t3, t4, t5, c1, c2, c3, c4\n");
    each(p, 0, p->count, write_python_alone);
    printf("\n\nprogram()\n");
}
