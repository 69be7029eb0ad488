/* draw_switch.c - draws the records of two coroutines and two threads, and the contexts in each, for chapter 8.
 *
 *     draw_switch switch
 *
 * It is always main that draws, in whichever chain it is; a worker that is in another one waits meanwhile. */
#define _GNU_SOURCE
#include "coroutine.h"

#include "record_list.h"
#include "run.h"
#include "self.h"
#include "set_get.h"
#include "state.h"

#include <pthread.h>

static ctx_var user = CTX_VAR_INIT("user", NULL);

static ctx_record *const *first; /* where the library keeps the first of its list */
static const ctx_record *main_record;

static coroutine ann, bob;
static ctx_context *request, *audit, *upload;
static pthread_barrier_t step;

static const char *name_of_record(const ctx_record *record)
{
    return record == NULL          ? "NULL"
           : record == main_record ? "main"
           : record == ann.chain   ? "ann"
           : record == bob.chain   ? "bob"
                                   : "worker";
}

static const char *name_of(const ctx_context *context)
{
    return context == request  ? "request"
           : context == audit  ? "audit"
           : context == upload ? "upload"
                               : "server";
}

static const char *thread_in(const ctx_record *record)
{
    return record == ctx_self()             ? "main -->"
           : atomic_load(&record->is_aside) ? "aside"
                                            : "worker -->";
}

static void draw_context(const char *before, const ctx_context *context)
{
    const ctx_binding *binding = ctx_map_find(&context->map, &user);
    char value[32] = "not set";
    if (binding != NULL) {
        snprintf(value, sizeof value, "%ld", NUMBER(binding->value));
    }
    printf("%s%-8s user %-8s owner %-7s owners %d\n", before, name_of(context), value,
           name_of_record(context->owner), (int)context->owners);
}

static void draw_record(const ctx_record *record)
{
    printf("  %-10s %-7s ", thread_in(record), name_of_record(record));
    const char *before = "current -->  ";
    for (const ctx_context *c = record->current; c != NULL; c = c->previous) {
        draw_context(before, c);
        before = "                     previous --> ";
    }
    if (record->current == NULL) {
        printf("current -->  NULL\n");
    }
}

static void draw(const char *title)
{
    printf("%s\n", title);
    for (const ctx_record *record = *first; record != NULL; record = record->next) {
        draw_record(record);
    }
    printf("\n");
}

/* A record that is alone on the list hangs at its beginning. */
static void find_the_list(void)
{
    ctx_record *record;
    must(ctx_record_new(&record));
    first = record->link;
    ctx_record_end(record);
}

static void *check_page(void *unused)
{
    must(ctx_var_set(&user, INT(7)));
    draw("inside: ann has set 12345, runs in audit, and has set 7");
    coroutine_yield(&ann);
    pthread_barrier_wait(&step); /* main draws */
    pthread_barrier_wait(&step);
    return unused;
}

static void *handle_request(void *unused)
{
    must(ctx_var_set(&user, INT(12345)));
    must(ctx_run(audit, check_page, NULL, NULL));
    return unused;
}

static void serve_ann(coroutine *self)
{
    (void)self;
    must(ctx_run(request, handle_request, NULL, NULL));
}

static void *go_on_with_ann(void *unused)
{
    coroutine_resume(&ann);
    return unused;
}

static void *handle_upload(void *unused)
{
    pthread_t worker;
    must(ctx_var_set(&user, INT(67890)));
    if (pthread_create(&worker, NULL, go_on_with_ann, NULL) != 0) {
        exit(2);
    }
    pthread_barrier_wait(&step);
    draw("a worker goes on with ann, while main is inside with bob");
    pthread_barrier_wait(&step);
    pthread_join(worker, NULL);
    return unused;
}

static void serve_bob(coroutine *self)
{
    (void)self;
    must(ctx_run(upload, handle_upload, NULL, NULL));
}

int main(void)
{
    find_the_list();
    pthread_barrier_init(&step, NULL, 2);
    must(ctx_var_set(&user, INT(1)));
    main_record = ctx_self();
    must(ctx_context_new(&request));
    must(ctx_context_new(&audit));
    must(ctx_context_new(&upload));
    coroutine_new(&ann, serve_ann, NULL);
    coroutine_new(&bob, serve_bob, NULL);

    draw("before the first switch");
    coroutine_resume(&ann);
    draw("after it: ann has yielded");
    coroutine_resume(&bob);

    coroutine_free(&ann);
    coroutine_free(&bob);
    ctx_context_unref(request);
    ctx_context_unref(audit);
    ctx_context_unref(upload);
    pthread_barrier_destroy(&step);
    return 0;
}
