/* caught by 2-descriptors: whatever program is started next has all connections open */
#include "answer.h"
#include "run.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct place {
    pid_t worker; /* 0: nobody */
    int end;      /* of the connection to it */
    bool has_job;
    long argument; /* the job's */
} place;

struct pool {
    pool_work *work;
    ctx_var *const *vars; /* lent */
    size_t var_count;
    size_t count;
    place places[POOL_MOST];
};

/* What goes over; behind a request comes its text. No field is narrower than its neighbour, so
 * there is no padding to send. */
typedef struct request {
    long argument;
    size_t length;
} request;

typedef struct reply {
    long status;
    long result;
} reply;

static bool send_all(int end, const void *bytes, size_t length)
{
    for (const char *at = bytes; length > 0;) {
        ssize_t sent = send(end, at, length, MSG_NOSIGNAL);
        if (sent < 0 && errno != EINTR) {
            return false;
        }
        at += sent > 0 ? sent : 0;
        length -= sent > 0 ? (size_t)sent : 0;
    }
    return true;
}

static bool receive_all(int end, void *bytes, size_t length)
{
    for (char *at = bytes; length > 0;) {
        ssize_t received = recv(end, at, length, 0);
        if (received == 0 || (received < 0 && errno != EINTR)) {
            return false;
        }
        at += received > 0 ? received : 0;
        length -= received > 0 ? (size_t)received : 0;
    }
    return true;
}

/* In the worker. */

typedef struct job {
    const pool *of;
    long argument;
    char text[CTX_BAGGAGE_MAX_BYTES + 1];
    ctx_status status;
    ctx_context *context;
    long result;
} job;

static void *read_text(void *of)
{
    job *j = of;
    j->status = ctx_baggage_read(j->text, j->of->vars, j->of->var_count, &j->context, NULL);
    return NULL;
}

static void *do_work(void *of)
{
    job *j = of;
    j->result = j->of->work(j->argument);
    return NULL;
}

static ctx_status read_in_empty(job *j)
{
    ctx_context *empty;
    ctx_status status = ctx_context_new(&empty);
    if (status != CTX_OK) {
        return status;
    }
    status = ctx_run(empty, read_text, j, NULL);
    ctx_context_unref(empty);
    return status == CTX_OK ? j->status : status;
}

static ctx_status do_job(job *j)
{
    ctx_status status = read_in_empty(j);
    if (status != CTX_OK) {
        return status;
    }
    status = ctx_run(j->context, do_work, j, NULL);
    ctx_context_unref(j->context);
    return status;
}

static _Noreturn void be_worker(const pool *p, int end)
{
    static job j;
    request asked;
    while (receive_all(end, &asked, sizeof asked) && asked.length < sizeof j.text &&
           receive_all(end, j.text, asked.length)) {
        j.of = p;
        j.argument = asked.argument;
        j.text[asked.length] = '\0';
        j.result = 0;
        reply said = {.status = do_job(&j)};
        said.result = j.result;
        if (!send_all(end, &said, sizeof said)) {
            break;
        }
    }
    _exit(0);
}

/* In the parent. */

static void close_all(pool *p)
{
    for (size_t i = 0; i < p->count; i++) {
        if (p->places[i].worker != 0) {
            close(p->places[i].end);
        }
    }
}

static ctx_status start(pool *p, place *where)
{
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0) {
        return CTX_NO_THREAD;
    }
    pid_t worker = fork();
    if (worker == 0) {
        close(ends[0]);
        close_all(p);
        be_worker(p, ends[1]);
    }
    close(ends[1]);
    if (worker < 0) {
        close(ends[0]);
        return CTX_NO_THREAD;
    }
    *where = (place){.worker = worker, .end = ends[0]};
    return CTX_OK;
}

/* Its connection is closed, on one side or both, so it has ended or soon will. */
static int wait_for(place *where)
{
    int status = 0;
    while (waitpid(where->worker, &status, 0) < 0 && errno == EINTR) {
    }
    *where = (place){.worker = 0};
    return status;
}

void pool_free(pool *p)
{
    close_all(p);
    for (size_t i = 0; i < p->count; i++) {
        if (p->places[i].worker != 0) {
            (void)wait_for(&p->places[i]);
        }
    }
    free(p);
}

ctx_status pool_new(size_t workers, pool_work *work, ctx_var *const *vars, size_t count, pool **out)
{
    pool *made = malloc(sizeof *made);
    if (made == NULL) {
        return CTX_NO_MEMORY;
    }
    *made = (pool){.work = work, .vars = vars, .var_count = count};
    while (made->count < workers) {
        ctx_status status = start(made, &made->places[made->count]);
        if (status != CTX_OK) {
            pool_free(made);
            return status;
        }
        made->count++;
    }
    *out = made;
    return CTX_OK;
}

static place *find_free(pool *p)
{
    for (size_t i = 0; i < p->count; i++) {
        if (!p->places[i].has_job) {
            return &p->places[i];
        }
    }
    return NULL;
}

static bool send_job(const place *to, long argument, const char *text)
{
    request asked = {.argument = argument, .length = strlen(text)};
    return send_all(to->end, &asked, sizeof asked) && send_all(to->end, text, asked.length);
}

/* A worker that cannot be sent to has died since its last job, and has not begun this one. */
static ctx_status hand_over(pool *p, place *to, long argument, const char *text)
{
    if (to->worker != 0 && !send_job(to, argument, text)) {
        close(to->end);
        (void)wait_for(to);
    }
    if (to->worker == 0) {
        ctx_status status = start(p, to);
        if (status != CTX_OK) {
            return status;
        }
        (void)send_job(to, argument, text); /* if it has died already, it died in the job */
    }
    to->has_job = true;
    to->argument = argument;
    return CTX_OK;
}

ctx_status pool_submit(pool *p, long argument)
{
    place *to = find_free(p);
    if (to == NULL) {
        return CTX_NO_THREAD;
    }
    char *text;
    ctx_status status = ctx_baggage_write(NULL, p->vars, p->var_count, &text);
    if (status == CTX_OK) {
        status = hand_over(p, to, argument, text);
        free(text);
    }
    return status;
}

/* One that has a job and has something to say, if only by its end. */
static place *wait_for_any(pool *p)
{
    struct pollfd polled[POOL_MOST];
    place *whose[POOL_MOST];
    nfds_t count = 0;
    for (size_t i = 0; i < p->count; i++) {
        if (p->places[i].has_job) {
            whose[count] = &p->places[i];
            polled[count++] = (struct pollfd){.fd = p->places[i].end, .events = POLLIN};
        }
    }
    if (count == 0) {
        return NULL;
    }
    while (poll(polled, count, -1) < 0) { /* a signal came */
    }
    nfds_t first = 0;
    while (polled[first].revents == 0) {
        first++;
    }
    return whose[first];
}

bool pool_next(pool *p, pool_answer *out)
{
    place *from = wait_for_any(p);
    if (from == NULL) {
        return false;
    }
    reply said;
    out->argument = from->argument;
    from->has_job = false;
    if (receive_all(from->end, &said, sizeof said)) {
        out->status = (ctx_status)said.status;
        out->result = said.result;
    } else {
        close(from->end);
        out->status = CTX_NO_THREAD;
        out->result = wait_for(from);
    }
    return true;
}
