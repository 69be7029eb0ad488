/* draw_threads.c - draws the list of records, and the contexts that each thread is in, for chapter 6.
 *
 *     draw_threads threads
 *
 * The threads wait for each other, so the drawing is the same each time. One of its pictures is from
 * inside pthread_create, before the thread is there: calls of it come here first (build.mk). */
#include "golden.h"
#include "record_list.h"
#include "run.h"
#include "self.h"
#include "set_get.h"
#include "state.h"
#include "thread.h"

#include <stddef.h>

static ctx_var user = CTX_VAR_INIT("user", NULL);

static ctx_record *const *first; /* where the library keeps the first of its list */
static const ctx_record *main_record;

static ctx_context *request, *audit;
static pthread_barrier_t step;

static const char *thread_of(const ctx_record *record)
{
    return record == NULL ? "NULL" : record == main_record ? "main" : "worker";
}

static const char *name_of(const ctx_context *context)
{
    return context == request ? "request" : context == audit ? "audit" : "server";
}

static void draw_context(const char *before, const ctx_context *context)
{
    const ctx_binding *binding = ctx_map_find(&context->map, &user);
    char value[32] = "not set";
    if (binding != NULL) {
        snprintf(value, sizeof value, "%ld", NUMBER(binding->value));
    }
    printf("%s%-8s user %-8s owner %-7s owners %d\n", before, name_of(context), value,
           thread_of(context->owner), (int)context->owners);
}

static void draw_record(const char *arrow, const ctx_record *record)
{
    printf("  %-10s %-7s ", arrow, thread_of(record));
    const char *before = "current -->  ";
    for (const ctx_context *c = record->current; c != NULL; c = c->previous) {
        draw_context(before, c);
        before = "                     previous --> ";
    }
    if (record->current == NULL) {
        printf("current -->  NULL\n");
    }
}

/* While the other thread waits. */
static void draw(const char *title)
{
    printf("%s\n", title);
    const char *arrow = "first -->";
    for (const ctx_record *record = *first; record != NULL; record = record->next) {
        draw_record(arrow, record);
        arrow = "next -->";
    }
    printf("  %-10s NULL\n", arrow);
    if (request->owner == NULL) {
        draw_context("  and apart                       ", request);
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

int __real_pthread_create(pthread_t *thread, const pthread_attr_t *attributes,
                          void *(*function)(void *), void *argument);
int __wrap_pthread_create(pthread_t *thread, const pthread_attr_t *attributes,
                          void *(*function)(void *), void *argument)
{
    draw("ctx_thread_start, when it calls pthread_create");
    return __real_pthread_create(thread, attributes, function, argument);
}

static void *check_page(void *number)
{
    must(ctx_var_set(&user, number));
    pthread_barrier_wait(&step); /* main draws */
    pthread_barrier_wait(&step);
    return NULL;
}

static void *handle_request(void *number)
{
    must(ctx_var_set(&user, number));
    must(ctx_run(audit, check_page, INT(7), NULL));
    return NULL;
}

int main(void)
{
    find_the_list();
    pthread_barrier_init(&step, NULL, 2);
    must(ctx_var_set(&user, INT(1)));
    main_record = ctx_self();
    must(ctx_context_new(&request));
    must(ctx_context_new(&audit));

    pthread_t thread;
    must(ctx_thread_start(&thread, NULL, request, handle_request, INT(12345)));
    pthread_barrier_wait(&step);
    draw("the worker has set 12345, runs in audit, and has set 7");
    pthread_barrier_wait(&step);
    pthread_join(thread, NULL);
    draw("the worker has ended");

    ctx_context_unref(request);
    ctx_context_unref(audit);
    pthread_barrier_destroy(&step);
    return 0;
}
