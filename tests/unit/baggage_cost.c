/* Baggage of one size, read and written many times, for a count of the instructions: baggage_cost KIND
 *
 *   ordinary    180 members whose keys are as different as they can be
 *   prefix      180 keys that begin alike and are of one length, as the names of the variables are
 *   same        180 times one variable's key
 *   nothing     an empty text: what is the program's own
 *
 * Whoever sends baggage chooses its keys, but not what it costs to read them. */
#include "baggage.h"
#include "codec.h"
#include "unit.h"

#define VARS 16
#define PREFIX "a.long.prefix.that.all.of.them."

static char names[VARS][64];
static ctx_var variables[VARS];
static ctx_var *list[VARS];

static void make_variables(void)
{
    for (unsigned i = 0; i < VARS; i++) {
        sprintf(names[i], PREFIX "%03u", i);
        variables[i] = (ctx_var)CTX_VAR_INIT(names[i], &ctx_int_hooks);
        list[i] = &variables[i];
    }
}

static void make_key(const char *kind, unsigned i, char *key)
{
    if (strcmp(kind, "ordinary") == 0) {
        sprintf(key, "%03u.%.*s", i, (int)strlen(PREFIX) - 1, PREFIX);
    } else {
        sprintf(key, PREFIX "%03u", strcmp(kind, "same") == 0 ? VARS - 1 : i);
    }
}

static void make_text(const char *kind, char *text)
{
    text[0] = '\0';
    for (unsigned i = 0; i < CTX_BAGGAGE_MAX_MEMBERS && strcmp(kind, "nothing") != 0; i++) {
        char key[64];
        make_key(kind, i, key);
        sprintf(text + strlen(text), "%s%s=%09u", i == 0 ? "" : ",", key, i);
    }
}

static void read_and_write(const char *text)
{
    ctx_context *context;
    char *written;
    must(ctx_baggage_read(text, list, VARS, &context, NULL));
    must(ctx_baggage_write(context, list, VARS, &written));
    check(strlen(written) <= strlen(text));
    free(written);
    ctx_context_unref(context);
}

int main(int argc, char **argv)
{
    static char text[2 * CTX_BAGGAGE_MAX_BYTES];
    make_variables();
    make_text(argc > 1 ? argv[1] : "ordinary", text);
    check(strlen(text) <= CTX_BAGGAGE_MAX_BYTES);
    for (unsigned i = 0; i < 50; i++) {
        read_and_write(text);
    }
    return unit_end("baggage of one size");
}
