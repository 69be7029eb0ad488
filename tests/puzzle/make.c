/* Makes a puzzle: statements at random, each run in the mind at once, so that what it names is there; and again, until the
 * whole is worth a prediction. */
#include "puzzle.h"

#include <string.h>

static uint64_t state;

/* splitmix64, the same everywhere. */
static uint64_t random_word(void)
{
    uint64_t z = state += 0x9e3779b97f4a7c15u;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

static int below(int n)
{
    return (int)(random_word() % (uint64_t)n);
}

static int some_value(void)
{
    return below(8) == 0 ? NONE : 1 + below(9);
}

/* How often each statement is tried, by the chapter from which on there is one. */
static const struct {
    puzzle_kind kind;
    int chapter, until, weight;
} table[] = {
    {SHOW_NAME, 1, 1, 3}, {SHOW_DEFAULT, 1, 1, 3}, {SHOW_SAME, 1, 1, 3}, {SHOW, 2, 7, 4},
    {SHOW_OR, 2, 7, 2},   {SET, 2, 7, 4},          {SET_TOKEN, 3, 7, 5}, {RESET, 3, 7, 5},
    {SHOW_OLD, 3, 7, 2},  {COPY, 4, 7, 3},         {COPY_OF, 4, 7, 1},   {SHOW_AT, 4, 7, 5},
    {SHOW_LEN, 4, 7, 1},  {RUN, 5, 7, 5},          {END, 5, 7, 4},
};

static puzzle_kind some_kind(int chapter)
{
    int sum = 0;
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        sum += chapter >= table[i].chapter && chapter <= table[i].until ? table[i].weight : 0;
    }
    int at = below(sum);
    for (size_t i = 0;; i++) {
        at -= chapter >= table[i].chapter && chapter <= table[i].until ? table[i].weight : 0;
        if (at < 0) {
            return table[i].kind;
        }
    }
}

static void make_vars(puzzle *p, int chapter)
{
    static const char *const names[VARS] = {"user", "deadline", "session"};
    for (int i = 0; i < VARS; i++) {
        int standard = below(2) == 0 ? UNSET : some_value();
        p->vars[i] = (variable){names[i], names[i], i, standard};
        if (chapter == 1 && i > 0 && below(2) == 0) {
            int other = below(i);
            p->vars[i].text = p->vars[other].text;
            if (below(2) == 0) {
                p->vars[i].alias = p->vars[other].alias;
                p->vars[i].standard = p->vars[other].standard;
            }
        }
    }
}

/* Whether there is what the statement names. */
static bool is_possible(const puzzle *p, const model *m, puzzle_kind kind, int level)
{
    switch (kind) {
    case RESET:
    case SHOW_OLD:
        return p->tokens > 0;
    case SET_TOKEN:
        return p->tokens < 2 + level && !m->skipping;
    case COPY:
        return p->contexts < 1 + level && p->contexts < CONTEXTS - 1 && !m->skipping;
    case COPY_OF:
        return p->contexts > 0 && p->contexts < 1 + level && p->contexts < CONTEXTS - 1 &&
               !m->skipping;
    case SHOW_AT:
    case SHOW_LEN:
        return p->contexts > 0;
    case RUN:
        return p->contexts > 0 && m->depth < (level > 1 ? 2 : 1) && p->functions < 1 + level &&
               !m->skipping;
    case END:
        return (m->depth > 0 || m->skipping) && p->statements[p->count - 1].kind != RUN;
    default:
        return !m->skipping;
    }
}

/* What a kind of statement has no use for is 0, so that two can be compared. */
static step only_what_it_has(step s)
{
    bool sets = s.kind == SET || s.kind == SET_TOKEN || s.kind == SHOW_OR;
    bool has_token = s.kind == SET_TOKEN || s.kind == SHOW_OLD || s.kind == RESET;
    bool has_var = s.kind != SHOW_OLD && s.kind != SHOW_LEN && s.kind != RUN && s.kind != END &&
                   s.kind != COPY && s.kind != COPY_OF;
    bool has_context = s.kind == SHOW_AT || s.kind == SHOW_LEN || s.kind == RUN || s.kind == COPY ||
                       s.kind == COPY_OF;
    return (step){.kind = s.kind,
                  .var = has_var ? s.var : 0,
                  .other = s.kind == SHOW_SAME || s.kind == RUN || s.kind == COPY_OF ? s.other : 0,
                  .token = has_token ? s.token : 0,
                  .context = has_context ? s.context : 0,
                  .value = sets ? s.value : 0};
}

static void add(puzzle *p, model *m, puzzle_kind kind)
{
    step s = {.kind = kind, .var = below(VARS), .value = some_value()};
    s.other = kind == COPY_OF ? 1 + below(p->contexts) : (s.var + 1 + below(VARS - 1)) % VARS;
    s.token = kind == SET_TOKEN ? p->tokens++ : p->tokens > 0 ? below(p->tokens) : 0;
    if (kind == RESET && below(4) != 0) {
        s.var = m->tokens[s.token].var;
    }
    s.context = p->contexts > 0 ? 1 + below(p->contexts) : 0;
    if (kind == COPY || kind == COPY_OF) {
        s.context = ++p->contexts;
    }
    if (kind == RUN) {
        s.other = ++p->functions;
    }
    p->statements[p->count] = only_what_it_has(s);
    model_step(m, p->count++);
}

/* How many statements the function has so far that is being made. */
static int length_of_function(const puzzle *p)
{
    int length = 0;
    while (p->statements[p->count - 1 - length].kind < RUN ||
           p->statements[p->count - 1 - length].kind > END) {
        length++;
    }
    return length;
}

static int length_of(int level)
{
    return 2 + 2 * level;
}

static void attempt(puzzle *p, int chapter, int level)
{
    model m;
    memset(p, 0, sizeof *p);
    p->chapter = chapter;
    make_vars(p, chapter);
    model_begin(&m, p);
    while (p->printed < length_of(level) && p->count < STATEMENTS - CONTEXTS) {
        puzzle_kind kind = some_kind(chapter);
        if (m.skipping && length_of_function(p) >= 2) {
            kind = END;
        }
        if (is_possible(p, &m, kind, level)) {
            add(p, &m, kind);
        }
    }
    while (m.depth > 0 || m.skipping) {
        add(p, &m, END);
    }
}

/* Whether a statement is a run, or is inside of one. */
static bool is_run(const puzzle *p, int number)
{
    int depth = 0;
    for (int i = 0; i <= number; i++) {
        depth += p->statements[i].kind == RUN;
        depth -= p->statements[i].kind == END;
    }
    return depth > 0;
}

/* What the chapter is about: a statement that prints, and that the chapter before has not, or not there. */
static bool is_of(int chapter, const puzzle *p, int number)
{
    puzzle_kind kind = p->statements[number].kind;
    switch (chapter) {
    case 1:
        return kind == SHOW_SAME || kind == SHOW_NAME;
    case 2:
        return kind == SHOW;
    case 3:
        return kind == RESET || kind == SHOW_OLD;
    case 4:
        return kind == SHOW_AT || kind == SHOW_LEN;
    default:
        return is_run(p, number);
    }
}

static bool is_same(const step *a, const step *b)
{
    bool swapped = a->kind == SHOW_SAME && a->var == b->other && a->other == b->var;
    bool alike = a->var == b->var && a->other == b->other;
    return a->kind == b->kind && (alike || swapped) && a->token == b->token &&
           a->context == b->context && a->value == b->value;
}

static int times(const puzzle *p, const step *s)
{
    int count = 0;
    for (int i = 0; i < p->count; i++) {
        count += is_same(&p->statements[i], s);
    }
    return count;
}

/* Nothing is said too often, in a row or at all. */
static bool is_monotonous(const puzzle *p, int chapter)
{
    for (int i = 0; i < p->count; i++) {
        const step *s = &p->statements[i];
        bool again = i > 0 && s->kind != RESET && is_same(s, s - 1);
        if (s->kind != END && (again || times(p, s) > (chapter == 1 ? 1 : 2))) {
            return true;
        }
    }
    return false;
}

/* No compiler has a variable to complain of that nobody uses. */
static bool uses_all(const puzzle *p)
{
    bool used[VARS] = {false};
    for (int i = 0; i < p->count; i++) {
        const step *s = &p->statements[i];
        bool has_none = s->kind == SHOW_OLD || s->kind == SHOW_LEN ||
                        (s->kind >= RUN && s->kind <= END) || s->kind >= COPY;
        used[s->var] |= !has_none;
        if (s->kind == SHOW_SAME) {
            used[s->other] = true;
        }
    }
    return used[0] && used[1] && used[2];
}

/* As many lines as the level has, half of them the chapter's own, and not much that prints nothing; and at level 1, 2, 3
 * as many that a hasty reader gets wrong. */
static bool is_worth_it(const puzzle *p, int chapter, int level)
{
    int own = 0, traps = 0;
    for (int i = 0; i < p->printed; i++) {
        own += is_of(chapter, p, p->lines[i].statement);
        traps += strcmp(p->lines[i].text, p->lines[i].hasty) != 0;
    }
    return p->printed >= length_of(level) && p->printed <= length_of(level) + 2 &&
           p->count <= 3 * p->printed + 2 && own >= length_of(level) / 2 && traps >= level &&
           !is_monotonous(p, chapter) && uses_all(p);
}

void puzzle_make(puzzle *p, int chapter, uint64_t seed, int level)
{
    state = seed * 64 + (uint64_t)(chapter * 4 + level);
    random_word();
    do {
        attempt(p, chapter, level);
    } while (!is_worth_it(p, chapter, level));
}
