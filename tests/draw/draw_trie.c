/* draw_trie.c - draws the tries of real maps, for chapter 4.
 *
 *     draw_trie split                                          a scene, by its name
 *     draw_trie set user@3=12345 set log@9.21=7 find log       or words of your own
 *
 *     set NAME[@PLACES][=NUMBER]   binds a variable in the context
 *     remove NAME                  takes its binding out
 *     copy                         a copy of the context as it is now
 *     drop                         the latest copy goes
 *     draw                         draws the context and its copies; the end of the words does so, too
 *     beside                       the context and its latest copy, and between them what both have
 *     find NAME[@PLACES]           the way down to a variable
 *     walk                         the variables in the order of a walk
 *     places                       the places that the variables' hashes name
 *     depths COUNT                 how deep the bindings of so many other variables lie
 *
 * PLACES are the digits of the variable's hash, in the order in which the trie reads them:
 * log@9.21 has place 9 in the root, 21 in the node below, and 0 from there on. They go up to 31, and
 * from chapter 9 on to 7. A variable without them gets the hash that the library has for its address,
 * if the first lies at 0x4040 and each behind the one before. Nodes are called n1, n2 ... as they are
 * first drawn, and keep their names, so a node that two drawings have is one node.
 *
 * The map may be a learner's, half written. Where a command crashes or fails, what was before it is
 * drawn first. Where already the first set says that there is no memory, that is status 3. */
#include "golden.h"
#include "hash.h"
#include "map_copy.h"
#include "map_next.h"
#include "node.h"

#include <sys/wait.h>
#include <unistd.h>

#define NOTHING_SET 3 /* the status that says so */
#define MOST_VARS 32
#define PLACES (1 << CTX_NODE_BITS) /* in a node: 32, and from chapter 9 on 8 */
#define MOST_IN_A_ROW 100000
#define FIRST_ADDRESS UINT64_C(0x4040) /* where a program often has its first variable */
#define MOST_MAPS 8
#define MOST_NODES 256

/* The columns of two tries side by side. */
#define MIDDLE 30
#define RIGHT 60

typedef struct scene {
    const char *name;
    const char *words;
} scene;

static const scene scenes[] = {
    {"one-binding", "set user@3=12345"},
    {"two", "set user@3=12345 set deadline@9.0=30"},
    {"replace", "set user@3=12345 set deadline@9.0=30 draw set user=67890"},
    {"split", "set user@3=12345 set deadline@9.0=30 draw set log@9.21=7"},
    {"descend", "set user@3=12345 set deadline@9.0=30 set log@9.21=7 draw set retries@9.5=2"},
    {"deep-split", "set deadline@9.0.4=30 set log@9.0.17=7"},
    {"find", "set user@3=12345 set deadline@9.0=30 set log@9.21=7"
             " find log find retries@9.5 find trace@3.8"},
    {"copy", "set user@3=12345 set deadline@9.0=30 set log@9.21=7 copy"},
    {"set-after-copy", "set user@3=12345 set deadline@9.0=30 set log@9.21=7 copy draw"
                       " set user=67890 draw drop"},
    {"set-below", "set user@3=12345 set deadline@9.0=30 set log@9.21=7 set retries@17.1=2"
                  " set trace@17.2=1 copy draw set log=8"},
    {"beside", "set user@3=12345 set deadline@9.0=30 set log@9.21=7 set retries@17.1=2"
               " set trace@17.2=1 copy draw set log=8 beside"},
    {"remove", "set user@3=12345 set deadline@9.0=30 draw remove user"},
    {"remove-collapse", "set user@3=12345 set deadline@9.0=30 set log@9.21=7 draw remove log"},
    {"collapse-chain", "set deadline@9.0.4=30 set log@9.0.17=7 draw remove log"},
    {"walk", "set user@3=12345 set deadline@9.0=30 set log@9.21=7 set retries@12=2 draw walk"},
    {"places", "set user=12345 set deadline=30 set log=7 places"},
    {"depths", "depths 10 depths 1000 depths 100000"},
};
#define SCENES (sizeof scenes / sizeof *scenes)

/* A node's name goes with the node: free may give its address to another one. */
typedef struct label {
    const ctx_node *node;
    unsigned number;
    bool reached; /* by the sweep after a command */
    bool drawn;   /* in this drawing */
} label;

static ctx_var vars[MOST_VARS];
static char names[MOST_VARS][16];
static uint64_t hashes[MOST_VARS];
static size_t var_count;
static ctx_var row[MOST_IN_A_ROW]; /* for depths */

static ctx_map maps[MOST_MAPS]; /* the context's, then those of its copies */
static size_t map_count = 1;

static label labels[MOST_NODES];
static size_t label_count;
static unsigned last_number;

static char since[1000]; /* the commands since the last drawing */
static bool printed;     /* something was, so that a blank line is due */
static bool ruled;       /* this drawing has named the places of its bits */
static bool has_set;     /* a set has worked */

static void die(const char *what, const char *word)
{
    fflush(stdout);
    fprintf(stderr, "draw_trie: %s: %s\n", what, word);
    exit(2);
}

/* Variables. */

/* What the library would say, and what it gets to hear. */
uint64_t __real_ctx_hash(const ctx_var *var);
uint64_t __wrap_ctx_hash(const ctx_var *var);

/* The hash of the n-th of a row of variables: so each run has the same addresses. */
static uint64_t hash_in_the_row(size_t n)
{
    return __real_ctx_hash((const ctx_var *)(uintptr_t)(FIRST_ADDRESS + n * sizeof(ctx_var)));
}

uint64_t __wrap_ctx_hash(const ctx_var *var)
{
    bool is_named = var >= vars && var < vars + MOST_VARS;
    return is_named ? hashes[var - vars] : hash_in_the_row((size_t)(var - row));
}

static uint64_t hash_of_places(const char *places)
{
    uint64_t hash = 0;
    unsigned shift = 0;
    for (char *end; shift < 64; shift += CTX_NODE_BITS, places = end + 1) {
        unsigned long place = strtoul(places, &end, 10);
        if (end == places || place >> CTX_NODE_BITS != 0 || place << shift >> shift != place) {
            die("not a place", places);
        }
        hash |= (uint64_t)place << shift;
        if (*end != '.') {
            break;
        }
    }
    return hash;
}

static ctx_var *new_var(const char *name, const char *places)
{
    if (var_count == MOST_VARS || strlen(name) >= sizeof names[0]) {
        die("one variable too many, or its name is too long", name);
    }
    ctx_var *var = &vars[var_count];
    *var = (ctx_var)CTX_VAR_INIT(strcpy(names[var_count], name), NULL);
    hashes[var_count] = places != NULL ? hash_of_places(places) : hash_in_the_row(var_count);
    var_count++;
    for (size_t i = 0; i + 1 < var_count; i++) {
        if (ctx_hash(&vars[i]) == ctx_hash(var)) {
            die("another variable has this hash", name);
        }
    }
    return var;
}

/* The variable of NAME[@PLACES][=NUMBER], which is cut up; *number is what stands after =, or 0. */
static ctx_var *parse_var(char *word, long *number)
{
    char *equals = strchr(word, '=');
    *number = equals == NULL ? 0 : strtol(equals + 1, NULL, 10);
    if (equals != NULL) {
        *equals = '\0';
    }
    char *places = strchr(word, '@');
    if (places != NULL) {
        *places++ = '\0';
    }
    for (size_t i = 0; i < var_count; i++) {
        if (strcmp(names[i], word) == 0) {
            return &vars[i];
        }
    }
    return new_var(word, places);
}

/* The names of nodes. */

static label *label_of(const ctx_node *node)
{
    for (size_t i = 0; i < label_count; i++) {
        if (labels[i].node == node) {
            return &labels[i];
        }
    }
    return NULL;
}

static label *named(const ctx_node *node)
{
    label *found = label_of(node);
    if (found != NULL) {
        return found;
    }
    if (label_count == MOST_NODES) {
        die("too many nodes", "");
    }
    labels[label_count] = (label){.node = node, .number = ++last_number};
    return &labels[label_count++];
}

static void reach(const ctx_node *node)
{
    label *found = label_of(node);
    if (found != NULL) {
        found->reached = true;
    }
    for (unsigned i = ctx_node_popcount(node->bindings); i < ctx_node_width(node); i++) {
        reach(node->slots[i].child);
    }
}

/* Forgets the nodes that went in the last command. All that it made were made before the first of
 * those was freed, so until now no address has had two nodes. */
static void sweep(void)
{
    for (size_t i = 0; i < label_count; i++) {
        labels[i].reached = false;
    }
    for (size_t i = 0; i < map_count; i++) {
        if (maps[i].root != NULL) {
            reach(maps[i].root);
        }
    }
    size_t kept = 0;
    for (size_t i = 0; i < label_count; i++) {
        if (labels[i].reached) {
            labels[kept++] = labels[i];
        }
    }
    label_count = kept;
}

/* Drawing. */

/* "3 owners", "1 owner". */
static void print_many(uint64_t count, const char *what)
{
    printf("%d %s%s", (int)count, what, count == 1 ? "" : "s");
}

static void print_owners(const ctx_count *owners)
{
    printf(" (");
    print_many(*owners, "owner");
    printf(")");
}

static void print_bits(const char *prefix, const char *name, uint32_t bits)
{
    if (!ruled) {
        const char *wide = "31    24 23    16 15     8 ";
        printf("%s|  places  %s7      0\n", prefix, PLACES == 32 ? wide : "");
        ruled = true;
    }
    printf("%s|  %s", prefix, name);
    for (int i = PLACES - 1; i >= 0; i--) {
        printf("%s%c", i % 8 == 7 ? " " : "", (bits >> i & 1) != 0 ? '1' : '.');
    }
    printf("\n");
}

static void print_binding(const ctx_binding *binding)
{
    printf("%s = %ld", binding->var->name, NUMBER(binding->value));
}

static void draw_node(const ctx_node *node, const char *prefix);

/* The slot that a place has; `bit` is the place's. */
static void draw_slot(const ctx_node *node, unsigned index, uint32_t bit, const char *prefix)
{
    bool last = index + 1 == ctx_node_width(node);
    printf("%s%s [%u] place %u", prefix, last ? "`-" : "|-", index, ctx_node_popcount(bit - 1));
    ctx_slot slot = node->slots[index];
    if (ctx_node_place(node, bit) == CTX_PLACE_BINDING) {
        printf(": ");
        print_binding(slot.binding);
        print_owners(&slot.binding->owners);
        printf("\n");
        return;
    }
    char deeper[100];
    snprintf(deeper, sizeof deeper, "%s%s", prefix, last ? "   " : "|  ");
    draw_node(slot.child, deeper);
}

static void draw_slots(const ctx_node *node, uint32_t map, const char *prefix)
{
    for (uint32_t left = map; left != 0; left &= left - 1) {
        uint32_t lowest = left & (~left + 1);
        draw_slot(node, ctx_node_index(node, lowest), lowest, prefix);
    }
}

/* On the line that already names its place, and, unless it was drawn above, the lines below. */
static void draw_node(const ctx_node *node, const char *prefix)
{
    label *it = named(node);
    printf(" -> n%u", it->number);
    print_owners(&node->owners);
    printf("%s\n", it->drawn ? ", drawn above" : "");
    if (it->drawn) {
        return;
    }
    it->drawn = true;
    print_bits(prefix, "bindings", node->bindings);
    print_bits(prefix, "children", node->children);
    draw_slots(node, node->bindings, prefix);
    draw_slots(node, node->children, prefix);
}

static void draw_map(size_t i)
{
    if (i == 0) {
        printf("context (");
    } else if (map_count == 2) {
        printf("copy (");
    } else {
        printf("copy %d (", (int)i);
    }
    print_many(maps[i].count, "variable");
    printf(")");
    if (maps[i].root == NULL) {
        printf(" -> no node\n");
        return;
    }
    draw_node(maps[i].root, "  ");
}

/* The commands so far, as the heading of what they led to. */
static void heading(void)
{
    printf("%s%s\n", printed ? "\n" : "", since);
    since[0] = '\0';
    printed = true;
}

static void draw(void)
{
    heading();
    ruled = false;
    for (size_t i = 0; i < label_count; i++) {
        labels[i].drawn = false;
    }
    for (size_t i = 0; i < map_count; i++) {
        draw_map(i);
    }
}

/* Two tries side by side: on the left what the context alone has, on the right what the copy alone
 * has, and in the middle, with an arrow from either side, what both have. */

/* What a pointer leads to; `place` says of which kind it is. */
typedef struct thing {
    ctx_place place;
    ctx_slot slot;
} thing;

static thing thing_at(const ctx_node *node, uint32_t bit)
{
    ctx_place place = node == NULL ? CTX_PLACE_EMPTY : ctx_node_place(node, bit);
    if (place == CTX_PLACE_EMPTY) {
        return (thing){.place = CTX_PLACE_EMPTY};
    }
    return (thing){.place = place, .slot = node->slots[ctx_node_index(node, bit)]};
}

static thing thing_of(const ctx_map *map)
{
    if (map->root == NULL) {
        return (thing){.place = CTX_PLACE_EMPTY};
    }
    return (thing){.place = CTX_PLACE_CHILD, .slot = {.child = map->root}};
}

/* Where there is none, everything below is empty. */
static const ctx_node *node_of(thing it)
{
    return it.place == CTX_PLACE_CHILD ? it.slot.child : NULL;
}

/* One thing, to which both have a pointer. */
static bool same(thing left, thing right)
{
    return left.place == right.place && left.slot.child == right.slot.child;
}

/* "n5 (1 owner)", "log = 8 (1 owner)"; and how wide that was. */
static int print_thing(thing it)
{
    const ctx_count *owners;
    int width;
    if (it.place == CTX_PLACE_CHILD) {
        owners = &it.slot.child->owners;
        width = printf("n%u", named(it.slot.child)->number);
    } else {
        const ctx_binding *binding = it.slot.binding;
        owners = &binding->owners;
        width = printf("%s = %ld", binding->var->name, NUMBER(binding->value));
    }
    int count = (int)*owners;
    return width + printf(" (%d owner%s)", count, count == 1 ? "" : "s");
}

static int print_cell(const char *at, thing it, bool both)
{
    if (it.place == CTX_PLACE_EMPTY || both) {
        return printf("%s", it.place == CTX_PLACE_EMPTY ? "" : at);
    }
    int width = printf("%s%s", at, it.place == CTX_PLACE_CHILD ? " -> " : ": ");
    return width + print_thing(it);
}

/* Prints `with` until a line that is `width` wide has `column`; at least once. */
static void pad(int width, int column, char with)
{
    do {
        putchar(with);
    } while (++width < column);
}

static void print_row(const char *at_left, const char *at_right, thing left, thing right, int depth)
{
    bool both = same(left, right);
    int indent = 2 * depth;
    int width = printf("  %*s", indent, "") + print_cell(at_left, left, both);
    if (both) {
        width += printf(" ");
        pad(width, MIDDLE - 2, '-');
        width = MIDDLE;
        printf("> ");
        width += print_thing(left);
        pad(width, RIGHT - 5, ' ');
        printf("<--- %*s", indent, "");
    } else if (right.place != CTX_PLACE_EMPTY) {
        pad(width, RIGHT, ' ');
        printf("%*s", indent, "");
    }
    print_cell(at_right, right, both);
    printf("\n");
}

/* What is below a node that both have. */
static void print_middle(const ctx_node *node, int depth)
{
    for (unsigned i = 0; node != NULL && i < 32; i++) {
        thing it = thing_at(node, UINT32_C(1) << i);
        if (it.place != CTX_PLACE_EMPTY) {
            char at[16];
            snprintf(at, sizeof at, "place %u", i);
            printf("%*s", MIDDLE + 2 * depth, "");
            print_cell(at, it, false);
            printf("\n");
            print_middle(node_of(it), depth + 1);
        }
    }
}

static void print_beside(const char *at_left, const char *at_right, thing left, thing right,
                         int depth)
{
    if (left.place == CTX_PLACE_EMPTY && right.place == CTX_PLACE_EMPTY) {
        return;
    }
    print_row(at_left, at_right, left, right, depth);
    if (same(left, right)) {
        print_middle(node_of(left), 1);
        return;
    }
    for (unsigned i = 0; i < 32; i++) {
        uint32_t bit = UINT32_C(1) << i;
        char at[16];
        snprintf(at, sizeof at, "place %u", i);
        print_beside(at, at, thing_at(node_of(left), bit), thing_at(node_of(right), bit),
                     depth + 1);
    }
}

static void beside(void)
{
    if (map_count == 1) {
        die("there is no copy", "beside");
    }
    heading();
    print_beside("context", "copy", thing_of(&maps[0]), thing_of(&maps[map_count - 1]), 0);
}

/* The commands. */

static void bind(ctx_map *map, ctx_var *var, long number)
{
    ctx_binding *old;
    ctx_binding *binding = ctx_binding_new(var, INT(number));
    if (binding == NULL || ctx_map_set(map, binding, &old) != CTX_OK) {
        if (!printed && !has_set) {
            exit(NOTHING_SET);
        }
        die("ctx_map_set gives CTX_NO_MEMORY", var->name);
    }
    has_set = true;
    ctx_binding_unref(binding);
    ctx_binding_unref(old);
}

static void set(char *word)
{
    long number;
    ctx_var *var = parse_var(word, &number);
    bind(&maps[0], var, number);
}

static void take_out(char *word)
{
    long number;
    ctx_binding *old;
    ctx_var *var = parse_var(word, &number);
    if (ctx_map_remove(&maps[0], var, &old) != CTX_OK) {
        die("ctx_map_remove gives CTX_NO_MEMORY", var->name);
    }
    ctx_binding_unref(old);
}

static void copy(void)
{
    if (map_count == MOST_MAPS) {
        die("too many copies", "copy");
    }
    must(ctx_map_copy(&maps[0], &maps[map_count]));
    map_count++;
}

static void drop(void)
{
    if (map_count == 1) {
        die("there is no copy", "drop");
    }
    ctx_map_clear(&maps[--map_count]);
}

/* One step of the way down; the child that it leads to, or NULL at the end of the way. */
static const ctx_node *step(const ctx_node *node, unsigned shift, const ctx_var *var)
{
    uint32_t bit = ctx_node_bit(ctx_hash(var), shift);
    printf("  n%u, place %u: ", named(node)->number, ctx_node_popcount(bit - 1));
    ctx_place place = ctx_node_place(node, bit);
    if (place == CTX_PLACE_EMPTY) {
        printf("empty, not found\n");
        return NULL;
    }
    unsigned index = ctx_node_index(node, bit);
    ctx_slot slot = node->slots[index];
    printf("[%u] ", index);
    if (place == CTX_PLACE_BINDING) {
        print_binding(slot.binding);
        printf("%s\n", slot.binding->var == var ? ", found" : ", another variable, not found");
        return NULL;
    }
    printf("-> n%u\n", named(slot.child)->number);
    return slot.child;
}

static void find(char *word)
{
    if (since[0] != '\0') {
        draw(); /* so that the reader has seen the nodes of the way */
    }
    printf("\nfind %s\n", word);
    long number;
    ctx_var *var = parse_var(word, &number);
    unsigned shift = 0;
    for (const ctx_node *node = maps[0].root; node != NULL; shift += CTX_NODE_BITS) {
        node = step(node, shift, var);
    }
}

static void walk(void)
{
    heading();
    for (ctx_binding *b = ctx_map_next(&maps[0], NULL); b != NULL; b = ctx_map_next(&maps[0], b)) {
        printf("  ");
        print_binding(b);
        printf("\n");
    }
}

static void places(void)
{
    heading();
    for (size_t i = 0; i < var_count; i++) {
        printf("%10s ", vars[i].name);
        for (unsigned shift = 0; shift < 64; shift += CTX_NODE_BITS) {
            unsigned digit = ctx_node_popcount(ctx_node_bit(ctx_hash(&vars[i]), shift) - 1);
            printf("%s%u", shift == 0 ? "" : ".", digit);
        }
        printf("\n");
    }
}

static void count_depths(const ctx_node *node, unsigned depth, size_t *bindings, size_t *nodes)
{
    unsigned first_child = ctx_node_popcount(node->bindings);
    bindings[depth] += first_child;
    nodes[depth]++;
    for (unsigned i = first_child; i < ctx_node_width(node); i++) {
        count_depths(node->slots[i].child, depth + 1, bindings, nodes);
    }
}

static void print_depths(const ctx_map *map)
{
    size_t bindings[CTX_NODE_MAX_DEPTH] = {0};
    size_t nodes[CTX_NODE_MAX_DEPTH] = {0};
    count_depths(map->root, 0, bindings, nodes);
    for (unsigned depth = 0; depth < CTX_NODE_MAX_DEPTH && nodes[depth] > 0; depth++) {
        printf("  depth %u: %6zu bindings in %zu node%s\n", depth, bindings[depth], nodes[depth],
               nodes[depth] == 1 ? "" : "s");
    }
}

/* Variables in a row, as an array of them would lie. */
static void depths(char *word)
{
    ctx_map map = {.root = NULL};
    long count = strtol(word, NULL, 10);
    if (count > MOST_IN_A_ROW) {
        die("more than fit into a row", word);
    }
    for (long i = 0; i < count; i++) {
        bind(&map, &row[i], i);
    }
    heading();
    if (map.root != NULL) {
        print_depths(&map);
    }
    ctx_map_clear(&map);
}

typedef struct command {
    const char *name;
    void (*with_word)(char *word);
    void (*alone)(void);
    bool looks; /* it changes nothing */
} command;

static const command commands[] = {
    {"set", set, NULL, false},      {"remove", take_out, NULL, false},
    {"copy", NULL, copy, false},    {"drop", NULL, drop, false},
    {"draw", NULL, draw, true},     {"find", find, NULL, true},
    {"beside", NULL, beside, true}, {"walk", NULL, walk, true},
    {"places", NULL, places, true}, {"depths", depths, NULL, true},
};
#define COMMANDS (sizeof commands / sizeof *commands)

static const command *command_of(const char *name)
{
    for (size_t i = 0; i < COMMANDS; i++) {
        if (strcmp(commands[i].name, name) == 0) {
            return &commands[i];
        }
    }
    die("not a scene and not a command", name);
    return NULL;
}

static void note(const char *name, const char *word)
{
    size_t used = strlen(since);
    snprintf(since + used, sizeof since - used, "%s%s%s%s", used == 0 ? "" : ", ", name,
             word == NULL ? "" : " ", word == NULL ? "" : word);
}

static void obey(const command *it, char *word)
{
    if (it->with_word != NULL) {
        it->with_word(word);
    } else {
        it->alone();
    }
}

/* Tries the command in a process of its own, whose complaints nobody hears. */
static bool will_end_well(const command *it, char *word)
{
    int status = 0;
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        bool is_quiet = freopen("/dev/null", "w", stderr) != NULL;
        obey(it, word);
        _exit(is_quiet ? 0 : 1);
    }
    return child < 0 || waitpid(child, &status, 0) != child || status == 0;
}

/* The drawing that a crash would leave out, and the name of what comes now. */
static void draw_before(const char *name, const char *word)
{
    if (since[0] != '\0') {
        draw();
    }
    if (printed) {
        note(name, word);
        heading();
    }
    fflush(stdout);
}

/* Runs the command at the front of the words. */
static void run_command(const char *name)
{
    const command *it = command_of(name);
    char *word = it->with_word != NULL ? strtok(NULL, " ") : NULL;
    if (it->with_word != NULL && word == NULL) {
        die("a word should follow", name);
    }
    if (!it->looks && !will_end_well(it, word)) {
        draw_before(name, word);
    } else if (it->alone != draw && it->with_word != find) { /* those have their own headings */
        note(name, word);
    }
    obey(it, word);
    sweep();
}

static void run(char *words)
{
    bool seen = false;
    for (char *name = strtok(words, " "); name != NULL; name = strtok(NULL, " ")) {
        seen = command_of(name)->looks;
        run_command(name);
    }
    if (!seen) {
        draw();
    }
    for (size_t i = 0; i < map_count; i++) {
        ctx_map_clear(&maps[i]);
    }
}

static void usage(void)
{
    printf("A scene:");
    for (size_t i = 0; i < SCENES; i++) {
        printf(" %s", scenes[i].name);
    }
    printf("\nor words:");
    for (size_t i = 0; i < COMMANDS; i++) {
        printf(" %s%s", commands[i].name, commands[i].with_word == NULL ? "" : " ...");
    }
    printf("\nas in: set user@3=12345 set log@9.21=7 copy remove log\n");
}

int main(int argc, char **argv)
{
    char words[1000] = "";
    setvbuf(stdout, NULL, _IOLBF, BUFSIZ); /* a drawing that crashes is shown as far as it got */
    if (argc < 2) {
        usage();
        return 2;
    }
    for (int i = 1; i < argc; i++) {
        if (strlen(words) + strlen(argv[i]) + 2 > sizeof words) {
            die("too many words", argv[i]);
        }
        strcat(strcat(words, i == 1 ? "" : " "), argv[i]);
    }
    for (size_t i = 0; i < SCENES; i++) {
        if (argc == 2 && strcmp(scenes[i].name, argv[1]) == 0) {
            strcpy(words, scenes[i].words);
        }
    }
    run(words);
    return 0;
}
