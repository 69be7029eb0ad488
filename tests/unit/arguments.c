/* NULL where an object is needed: each public function says so, calls nothing, writes nothing and
 * changes nothing; and where the headers allow a NULL, it works. */
#include "ctx.h"
#include "unit.h"

static ctx_var number = CTX_VAR_INIT_DEFAULT("number", CTX_INT(7), &ctx_int_hooks);
static char untouched[1]; /* what every result holds beforehand, and afterwards */

#define refused(call) check((call) == CTX_NULL_ARGUMENT)

static void of_variables(void)
{
    ctx_var *var = (ctx_var *)untouched;
    void *value = untouched;
    refused(ctx_var_new(NULL, NULL, &var));
    refused(ctx_var_new("name", NULL, NULL));
    refused(ctx_var_new_default(NULL, CTX_INT(1), NULL, &var));
    refused(ctx_var_new_default("name", CTX_INT(1), NULL, NULL));
    refused(ctx_var_default(NULL, &value));
    refused(ctx_var_default(&number, NULL));
    refused(ctx_var_set(NULL, CTX_INT(1)));
    refused(ctx_var_get(NULL, &value));
    refused(ctx_var_get(&number, NULL));
    check(var == (ctx_var *)untouched && value == untouched);
    check(ctx_var_get_or(NULL, untouched) == untouched);
    check(ctx_var_name(NULL) == NULL);
    check(ctx_var_ref(NULL) == NULL);
    ctx_var_unref(NULL);
    ctx_var_set_data(NULL, untouched);
    check(ctx_var_data(NULL) == NULL);
}

static void of_shares(void)
{
    ctx_share share = {.value = untouched};
    refused(ctx_var_get_share(NULL, &share));
    refused(ctx_var_get_share(&number, NULL));
    ctx_context *context;
    must(ctx_context_new(&context));
    refused(ctx_context_get_share(NULL, &number, &share));
    refused(ctx_context_get_share(context, NULL, &share));
    refused(ctx_context_get_share(context, &number, NULL));
    check(share.value == untouched);
    ctx_context_unref(context);
    ctx_share_end(NULL);
}

static void of_tokens(void)
{
    ctx_token *token = (ctx_token *)untouched;
    void *value = untouched;
    refused(ctx_var_set_token(NULL, CTX_INT(1), &token));
    refused(ctx_var_set_token(&number, CTX_INT(1), NULL));
    check(token == (ctx_token *)untouched && ctx_var_get_or(&number, NULL) == NULL);
    must(ctx_var_set_token(&number, CTX_INT(1), &token));
    refused(ctx_var_reset(NULL, token));
    refused(ctx_var_reset(&number, NULL));
    refused(ctx_token_old_value(NULL, &value));
    refused(ctx_token_old_value(token, NULL));
    check(value == untouched && ctx_var_get_or(&number, NULL) == CTX_INT(1));
    must(ctx_var_reset(&number, token)); /* still unused */
    ctx_token_free(token);
    ctx_token_free(NULL);
    check(ctx_token_var(NULL) == NULL && ctx_token_context(NULL) == NULL);
    ctx_token *none = NULL;
    ctx_token_auto_reset(&none);
}

static void *is_not_called(void *argument)
{
    check(argument == NULL && false);
    return NULL;
}

static void of_contexts(void)
{
    ctx_context *context;
    ctx_context *out = (ctx_context *)untouched;
    void *value = untouched;
    must(ctx_context_new(&context));
    refused(ctx_context_new(NULL));
    refused(ctx_copy_context(NULL));
    refused(ctx_context_copy(NULL, &out));
    refused(ctx_context_copy(context, NULL));
    refused(ctx_enter(NULL));
    refused(ctx_exit(NULL));
    refused(ctx_run(NULL, is_not_called, NULL, &value));
    refused(ctx_run(context, NULL, NULL, &value));
    refused(ctx_enter_block(NULL, &out));
    refused(ctx_enter_block(context, NULL));
    check(out == (ctx_context *)untouched && value == untouched);
    check(ctx_exit(context) == CTX_NOT_ENTERED);
    check(ctx_context_ref(NULL) == NULL);
    ctx_context_unref(NULL);
    ctx_context *none = NULL;
    ctx_context_auto_exit(&none);
    ctx_context_unref(context);
}

static void of_mappings(void)
{
    ctx_context *context;
    ctx_iter iter;
    void *value = untouched;
    bool equal = true;
    must(ctx_context_new(&context));
    refused(ctx_context_get(NULL, &number, &value));
    refused(ctx_context_get(context, NULL, &value));
    refused(ctx_context_get(context, &number, NULL));
    check(value == untouched);
    check(ctx_context_get_or(NULL, &number, untouched) == untouched);
    check(ctx_context_get_or(context, NULL, untouched) == untouched);
    check(!ctx_context_contains(NULL, &number) && !ctx_context_contains(context, NULL));
    check(ctx_context_len(NULL) == 0);
    refused(ctx_context_equal(NULL, context, &equal));
    refused(ctx_context_equal(context, NULL, &equal));
    refused(ctx_context_equal(context, context, NULL));
    check(equal);
    refused(ctx_iter_begin(context, NULL));
    refused(ctx_iter_begin(NULL, &iter));
    ctx_context_unref(context);
}

/* A walk may leave out either of its results. */
static void *walk(void *unused)
{
    ctx_iter iter;
    ctx_var *var = NULL;
    void *value = NULL;
    ctx_context *copy;
    must(ctx_var_set(&number, CTX_INT(5)));
    must(ctx_copy_context(&copy));
    must(ctx_iter_begin(copy, &iter));
    check(ctx_iter_next(&iter, &var, NULL) && var == &number);
    check(!ctx_iter_next(&iter, NULL, &value) && value == NULL);
    ctx_iter_end(&iter);
    must(ctx_iter_begin(copy, &iter));
    check(ctx_iter_next(&iter, NULL, &value) && value == CTX_INT(5));
    ctx_iter_end(&iter);
    ctx_iter_end(&iter); /* twice does no harm */
    ctx_context_unref(copy);
    return unused;
}

static void of_walks(void)
{
    ctx_context *context;
    must(ctx_context_new(&context));
    must(ctx_run(context, walk, NULL, NULL)); /* nor need a run hand out its result */
    ctx_context_unref(context);
}

static void of_threads(void)
{
    pthread_t thread;
    ctx_context *context;
    must(ctx_context_new(&context));
    refused(ctx_thread_start(NULL, NULL, context, is_not_called, NULL));
    refused(ctx_thread_start(&thread, NULL, NULL, is_not_called, NULL));
    refused(ctx_thread_start(&thread, NULL, context, NULL, NULL));
    refused(ctx_thread_start_copy(NULL, NULL, is_not_called, NULL));
    refused(ctx_thread_start_copy(&thread, NULL, NULL, NULL));
    refused(ctx_thread_start_empty(NULL, NULL, is_not_called, NULL));
    refused(ctx_thread_start_empty(&thread, NULL, NULL, NULL));
    check(ctx_exit(context) == CTX_NOT_ENTERED);
    ctx_context_unref(context);
}

static void *is_called(void *argument)
{
    return argument;
}

static void of_callbacks(void)
{
    ctx_context *context;
    ctx_callback callback = {.argument = NULL};
    refused(ctx_callback_call(NULL, NULL));
    refused(ctx_callback_call(&callback, NULL)); /* nor one that was never begun */
    must(ctx_context_new(&context));
    refused(ctx_callback_init(NULL, is_not_called, NULL, &callback));
    refused(ctx_callback_init(context, NULL, NULL, &callback));
    refused(ctx_callback_init(context, is_not_called, NULL, NULL));
    refused(ctx_callback_init_copy(NULL, NULL, &callback));
    refused(ctx_callback_init_copy(is_not_called, NULL, NULL));
    check(callback.context == NULL);
    must(ctx_callback_init(context, is_called, NULL, &callback));
    must(ctx_enter(context));
    must(ctx_callback_call(&callback, NULL)); /* nor need a call at once hand out its result */
    must(ctx_exit(context));
    ctx_callback_end(&callback);
    ctx_callback_end(NULL);
    ctx_context_unref(context);
}

/* A NULL that is a chain is the thread's own. */
static void of_chains(void)
{
    ctx_chain *one;
    ctx_chain *two;
    ctx_chain *from = NULL;
    refused(ctx_chain_new(NULL));
    check(ctx_chain_free(NULL) == CTX_OK);
    must(ctx_chain_new(&one));
    must(ctx_chain_new(&two));
    must(ctx_chain_switch(one, NULL));
    must(ctx_chain_switch(two, &from));
    check(from == one);
    must(ctx_chain_switch(NULL, &from));
    check(from == two);
    must(ctx_chain_switch(NULL, &from));
    check(from == NULL);
    must(ctx_chain_free(one));
    must(ctx_chain_free(two));
}

static void of_baggage(void)
{
    char *text = untouched;
    char **environment = (char **)untouched;
    ctx_context *out = (ctx_context *)untouched;
    size_t offset = 4711;
    ctx_baggage_report report = {.left_out = 4711};
    ctx_var *none[] = {&number, NULL};
    char *const empty[] = {NULL};
    refused(ctx_baggage_write(NULL, NULL, 0, NULL)); /* the context may be NULL, the text may not */
    refused(ctx_baggage_write(NULL, NULL, 1, &text));
    refused(ctx_baggage_write(NULL, none, 2, &text));
    refused(ctx_baggage_read(NULL, NULL, 0, &out, &report));
    refused(ctx_baggage_read("", NULL, 0, NULL, &report));
    refused(ctx_baggage_read("", NULL, 1, &out, &report));
    refused(ctx_baggage_read("", none, 2, &out, &report));
    refused(ctx_baggage_read_strict(NULL, NULL, 0, &out, &offset));
    refused(ctx_baggage_read_strict("", NULL, 0, NULL, &offset));
    refused(ctx_baggage_read_strict("", none, 2, &out, &offset));
    refused(ctx_baggage_read_environment(NULL, 0, NULL, &report));
    refused(ctx_baggage_read_environment(none, 2, &out, &report));
    refused(ctx_baggage_environment(NULL, NULL, 0, NULL, &environment));
    refused(ctx_baggage_environment(NULL, NULL, 0, empty, NULL));
    refused(ctx_baggage_environment(NULL, none, 2, empty, &environment));
    check(text == untouched && environment == (char **)untouched && offset == 4711);
    check(out == (ctx_context *)untouched && report.left_out == 4711);
    /* offset may be NULL, and so may report */
    check(attempt(ctx_baggage_read_strict("=", NULL, 0, &out, NULL)) == CTX_BAGGAGE_SYNTAX);
    check(attempt(ctx_baggage_read("=", NULL, 0, &out, NULL)) == CTX_OK);
    ctx_context_unref(out);
}

static void of_texts(void)
{
    char text[] = "was here";
    check(ctx_var_format(text, sizeof text, NULL) == 0 && text[0] == '\0');
    check(ctx_token_format(text, sizeof text, NULL) == 0);
    check(ctx_context_format(text, sizeof text, NULL) == 0);
    check(ctx_var_format(NULL, 0, NULL) == 0);
}

int main(void)
{
    of_variables();
    of_shares();
    of_tokens();
    of_contexts();
    of_mappings();
    of_walks();
    of_threads();
    of_callbacks();
    of_chains();
    of_baggage();
    of_texts();
    return unit_end("arguments that are NULL");
}
