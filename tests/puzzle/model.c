/* Runs a puzzle in the mind, and says of each line what it is, why, and what a hasty reader takes it for. What it is
 * is the library's to say: tests/tools/predict compares. */
#include "puzzle.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static void word(char *buffer, size_t size, int value, const char *unset)
{
    if (value == UNSET) {
        snprintf(buffer, size, "%s", unset);
    } else if (value == NONE) {
        snprintf(buffer, size, "None");
    } else {
        snprintf(buffer, size, "%d", value);
    }
}

static int current(const model *m)
{
    return m->inside[m->depth];
}

/* "in c1", or in a chapter with runs "outside", or nothing. */
static const char *where(const model *m, int context)
{
    static const char *const names[CONTEXTS] = {"", " in c1", " in c2", " in c3", " in c4"};
    return context == 0 && m->p->chapter >= 5 ? " outside of every run" : names[context];
}

static void add(model *m, int number, const char *text, const char *hasty, const char *why, ...)
    __attribute__((format(printf, 5, 6)));

static void add(model *m, int number, const char *text, const char *hasty, const char *why, ...)
{
    if (m->p->printed == LINES) {
        return;
    }
    line *l = &m->p->lines[m->p->printed++];
    l->statement = number;
    snprintf(l->text, sizeof l->text, "%s", text);
    snprintf(l->hasty, sizeof l->hasty, "%s", hasty);
    va_list arguments;
    va_start(arguments, why);
    vsnprintf(l->why, sizeof l->why, why, arguments);
    va_end(arguments);
}

static void set(model *m, int var, int value)
{
    int c = current(m);
    char text[16];
    word(text, sizeof text, value, "");
    m->contexts[c].value[var] = value;
    m->contexts[c].refused[var] = false;
    snprintf(m->contexts[c].how[var], sizeof m->contexts[c].how[var],
             "the last set of %s%s gave it %s", m->p->vars[var].name, where(m, c), text);
    m->hasty[var] = value;
}

static int hasty_value(const model *m, int var)
{
    return m->hasty[var] != UNSET ? m->hasty[var] : m->p->vars[var].standard;
}

static void show(model *m, int number, int var)
{
    const variable *v = &m->p->vars[var];
    int value = m->contexts[current(m)].value[var];
    const char *how = m->contexts[current(m)].how[var];
    const char *refused =
        m->contexts[current(m)].refused[var] ? "; the refused reset changed nothing" : "";
    char text[16], hasty[16];
    word(text, sizeof text, value != UNSET ? value : v->standard, "LookupError");
    word(hasty, sizeof hasty, hasty_value(m, var), "None");
    if (value == NONE) {
        add(m, number, text, hasty, "%s, and None is a value like any other%s", how, refused);
    } else if (value != UNSET) {
        add(m, number, text, hasty, "%s%s", how, refused);
    } else if (*how == '\0') {
        add(m, number, text, hasty, "%s is not set%s, and %s%s", v->name, where(m, current(m)),
            v->standard == UNSET ? "has no default" : "its default is what there is", refused);
    } else {
        add(m, number, text, hasty, "%s, so %s%s", how,
            v->standard == UNSET ? "there is no value, and no default" : "there is the default",
            refused);
    }
}

static void show_or(model *m, int number, const step *s)
{
    int value = m->contexts[current(m)].value[s->var];
    char text[16], hasty[16];
    word(text, sizeof text, value != UNSET ? value : s->value, "");
    word(hasty, sizeof hasty, hasty_value(m, s->var) != UNSET ? hasty_value(m, s->var) : s->value,
         "");
    if (value != UNSET) {
        add(m, number, text, hasty, "%s; a fallback counts only where nothing is set",
            m->contexts[current(m)].how[s->var]);
    } else {
        add(m, number, text, hasty, "%s is not set%s: the fallback counts%s, and is not remembered",
            m->p->vars[s->var].name, where(m, current(m)),
            m->p->vars[s->var].standard == UNSET ? "" : ", before any default");
    }
}

static void show_default(model *m, int number, const step *s)
{
    const variable *v = &m->p->vars[s->var];
    char text[16];
    word(text, sizeof text, v->standard, "LookupError");
    add(m, number, text, v->standard == UNSET ? "None" : text, "%s%s",
        v->standard == UNSET ? "no default was given" : "that is the default that it was made with",
        v->standard == UNSET  ? ", and that is not a default of None"
        : v->standard == NONE ? ", and None is a default like any other"
                              : "");
}

static void show_name(model *m, int number, const step *s)
{
    const variable *v = &m->p->vars[s->var];
    bool pointer = v->alias != s->var;
    add(m, number, v->text, v->name,
        pointer ? "%s is a pointer to %s" : "%s%s is the one it was made with",
        pointer ? v->name : "the name of a variable", pointer ? m->p->vars[v->alias].name : "");
}

/* Two that are one variable: the later of them leads to the other, or both to a third. */
static void show_one(model *m, int number, const char *hasty, int first, int second)
{
    const variable *vars = m->p->vars;
    int of = vars[first].alias, later = first > second ? first : second;
    if (of != first && of != second) {
        add(m, number, "same", hasty, "%s and %s are pointers to one variable, %s",
            vars[first].name, vars[second].name, vars[of].name);
    } else {
        add(m, number, "same", hasty, "%s is a pointer to %s, and makes no variable",
            vars[later].name, vars[of].name);
    }
}

static void show_same(model *m, int number, const step *s)
{
    const variable *vars = m->p->vars, *a = &vars[s->var], *b = &vars[s->other];
    bool alike = strcmp(a->text, b->text) == 0;
    const char *hasty = alike ? "same" : "different";
    if (a->alias == b->alias) {
        show_one(m, number, hasty, s->var, s->other);
        return;
    }
    add(m, number, "different", hasty, "%s and %s were made apart%s", vars[a->alias].name,
        vars[b->alias].name, alike ? ", and a name makes no variable" : "");
}

static void set_token(model *m, const step *s)
{
    m->tokens[s->token].var = s->var;
    m->tokens[s->token].context = current(m);
    m->tokens[s->token].old = m->contexts[current(m)].value[s->var];
    m->tokens[s->token].used = false;
    set(m, s->var, s->value);
}

static void show_old(model *m, int number, const step *s)
{
    int t = s->token;
    const variable *v = &m->p->vars[m->tokens[t].var];
    char text[16], hasty[16];
    word(text, sizeof text, m->tokens[t].old, "missing");
    word(hasty, sizeof hasty, m->tokens[t].old != UNSET ? m->tokens[t].old : v->standard, "None");
    add(m, number, text, hasty,
        m->tokens[t].old == UNSET ? "%s was not set when t%d was made%s"
                                  : "that is what %s was when t%d was made%s",
        v->name, t + 1,
        m->tokens[t].old == UNSET && v->standard != UNSET ? "; a default is no old value"
        : m->tokens[t].used                               ? "; a used token still knows it"
                                                          : "");
}

static void put_back(model *m, int number, int t)
{
    int var = m->tokens[t].var;
    int c = current(m);
    char text[16];
    word(text, sizeof text, m->tokens[t].old, "not set");
    add(m, number, "OK", "OK",
        "t%d is unused: it puts back what its own set replaced, and that was %s", t + 1, text);
    m->tokens[t].used = true;
    m->contexts[c].value[var] = m->tokens[t].old;
    m->contexts[c].refused[var] = false;
    snprintf(m->contexts[c].how[var], sizeof m->contexts[c].how[var],
             "the reset with t%d put back what its set had replaced, %s", t + 1, text);
}

static void reset(model *m, int number, const step *s)
{
    int t = s->token;
    bool other = m->tokens[t].var != s->var;
    if (m->tokens[t].used) {
        add(m, number, "RuntimeError", "OK", "t%d is used already: nothing changes%s", t + 1,
            other ? "; that is looked at before the variable" : "");
    } else if (other) {
        add(m, number, "ValueError", "OK",
            "t%d is a token of %s: nothing changes, and it is not used up", t + 1,
            m->p->vars[m->tokens[t].var].name);
    } else if (m->tokens[t].context != current(m)) {
        add(m, number, "ValueError", "OK",
            "t%d was made%s, which is not the current context: nothing changes, and it is not used "
            "up",
            t + 1, where(m, m->tokens[t].context));
    } else {
        put_back(m, number, t);
        return;
    }
    m->contexts[current(m)].refused[s->var] = true;
}

static void copy(model *m, const step *s, int from)
{
    m->contexts[s->context] = m->contexts[from];
    m->contexts[s->context].entered = false;
    for (int var = 0; var < VARS; var++) {
        char *how = m->contexts[s->context].how[var];
        m->contexts[s->context].refused[var] = false;
        *how = '\0';
        if (m->contexts[s->context].value[var] != UNSET) {
            snprintf(how, sizeof m->contexts[0].how[var],
                     "c%d has what %s was when the copy was made, and no later set", s->context,
                     m->p->vars[var].name);
        }
    }
}

static void show_at(model *m, int number, const step *s)
{
    int value = m->contexts[s->context].value[s->var];
    const char *name = m->p->vars[s->var].name;
    char text[16], hasty[16];
    word(text, sizeof text, value, "KeyError");
    word(hasty, sizeof hasty, hasty_value(m, s->var), "None");
    if (value != UNSET) {
        add(m, number, text, hasty, "%s", m->contexts[s->context].how[s->var]);
    } else {
        add(m, number, text, hasty, "%s is not set in c%d%s%s", name, s->context,
            m->contexts[current(m)].value[s->var] != UNSET
                ? "; what was set elsewhere does not reach it"
                : "",
            m->p->vars[s->var].standard != UNSET ? "; a default is in no context" : "");
    }
}

static void show_len(model *m, int number, const step *s)
{
    int count = 0, hasty = 0;
    for (int var = 0; var < VARS; var++) {
        count += m->contexts[s->context].value[var] != UNSET;
        hasty += hasty_value(m, var) != UNSET;
    }
    char text[16], hasty_text[16];
    word(text, sizeof text, count, "");
    word(hasty_text, sizeof hasty_text, hasty, "");
    add(m, number, text, hasty_text, "so many variables are set in c%d; defaults do not count",
        s->context);
}

static void run(model *m, int number, const step *s)
{
    m->running[m->depth] = number;
    m->skipping = m->contexts[s->context].entered;
    if (!m->skipping) {
        m->contexts[s->context].entered = true;
        m->inside[++m->depth] = s->context;
    }
}

static void end(model *m)
{
    if (m->skipping) {
        int c = m->p->statements[m->running[m->depth]].context;
        m->skipping = false;
        add(m, m->running[m->depth], "RuntimeError", "OK",
            "c%d is entered already, so the function is not called", c);
        return;
    }
    m->contexts[current(m)].entered = false;
    m->depth--;
    add(m, m->running[m->depth], "OK", "OK",
        "the function returned, and the context from before is current again");
}

void model_begin(model *m, puzzle *p)
{
    memset(m, 0, sizeof *m);
    m->p = p;
    p->printed = 0;
    for (int var = 0; var < VARS; var++) {
        m->hasty[var] = UNSET;
        for (int c = 0; c < CONTEXTS; c++) {
            m->contexts[c].value[var] = UNSET;
        }
    }
    m->contexts[0].entered = true;
}

void model_step(model *m, int number)
{
    const step *s = &m->p->statements[number];
    if (m->skipping && s->kind != END) {
        return;
    }
    switch (s->kind) {
    case SHOW_NAME:
        show_name(m, number, s);
        break;
    case SHOW_DEFAULT:
        show_default(m, number, s);
        break;
    case SHOW_SAME:
        show_same(m, number, s);
        break;
    case SHOW:
        show(m, number, s->var);
        break;
    case SHOW_OR:
        show_or(m, number, s);
        break;
    case SHOW_OLD:
        show_old(m, number, s);
        break;
    case RESET:
        reset(m, number, s);
        break;
    case SHOW_AT:
        show_at(m, number, s);
        break;
    case SHOW_LEN:
        show_len(m, number, s);
        break;
    case RUN:
        run(m, number, s);
        break;
    case END:
        end(m);
        break;
    case SET:
        set(m, s->var, s->value);
        break;
    case SET_TOKEN:
        set_token(m, s);
        break;
    case COPY:
        copy(m, s, current(m));
        break;
    case COPY_OF:
        copy(m, s, s->other);
        break;
    }
}
