/* A text that sees what is asked of it, and ends the asking where it was wrong or too much. */
#ifndef ASKED_H
#define ASKED_H

#include "answer.h"
#include "golden.h"

#include <setjmp.h>

#define UNTOUCHED 777777

typedef struct asked {
    source base; /* first, so that one is the other */
    const char *bytes;
    size_t limit; /* of how often it is asked; 0 is none */
    size_t times;
    size_t too_far;
    jmp_buf out;
} asked;

enum { ASKED_TOO_FAR = 1, ASKED_TOO_OFTEN };

/* What came of it: one of these two, or 0 and the rest. */
typedef struct outcome {
    int broken;
    ctx_status status;
    size_t count;
} outcome;

static inline unsigned char asked_byte(const source *from, size_t at)
{
    asked *a = (asked *)(uintptr_t)from;
    if (at >= a->base.length) {
        a->too_far = at;
        longjmp(a->out, ASKED_TOO_FAR);
    }
    if (++a->times > a->limit && a->limit != 0) {
        longjmp(a->out, ASKED_TOO_OFTEN);
    }
    return (unsigned char)a->bytes[at];
}

static inline void asked_begin(asked *a, const char *bytes, size_t length)
{
    a->base = (source){.byte = asked_byte, .length = length};
    a->bytes = bytes;
    a->limit = 8 * length;
    a->times = 0;
}

static inline void find(asked *a, pair *pairs, size_t room, outcome *found)
{
    found->count = UNTOUCHED;
    found->status = CTX_OK;
    found->broken = setjmp(a->out);
    if (found->broken == 0) {
        found->status = pairs_find(&a->base, pairs, room, &found->count);
    }
}

static inline const char *found_name(const outcome *found)
{
    switch (found->status) {
    case CTX_OK:
        return "OK";
    case CTX_BAGGAGE_SYNTAX:
        return "no member";
    case CTX_BAGGAGE_TOO_MANY:
        return "too many";
    default:
        return ctx_strerror(found->status);
    }
}

static inline void print_outcome(const asked *a, const outcome *found)
{
    if (found->broken == ASKED_TOO_FAR) {
        printf("asks for byte %zu of %zu\n", a->too_far, a->base.length);
    } else if (found->broken == ASKED_TOO_OFTEN) {
        printf("asks without end, or each byte too often\n");
    } else if (found->status != CTX_OK) {
        printf("%s%s\n", found_name(found), found->count == UNTOUCHED ? "" : ", and a count");
    } else {
        printf("%zu found\n", found->count);
    }
}

/* A tab as "_", and what has no form as "|". */
static inline void print_bytes(const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)bytes[i];
        printf("%c", c == '\t' ? '_' : c < ' ' || c >= 0x7f ? '|' : c);
    }
}

static inline void print_span(const char *bytes, size_t length, span s)
{
    if (s.at > length || s.length > length - s.at) {
        printf("[outside]");
        return;
    }
    printf("[");
    print_bytes(bytes + s.at, s.length);
    printf("]");
}

/* The first `length` bytes of a text: what is found in there. */
static inline void look_at_first(const char *bytes, size_t length)
{
    asked a;
    pair pairs[16];
    outcome found;
    asked_begin(&a, bytes, length);
    printf("\"");
    print_bytes(bytes, length);
    printf("\" ");
    find(&a, pairs, 16, &found);
    print_outcome(&a, &found);
    if (found.broken == 0 && found.status == CTX_OK) {
        for (size_t i = 0; i < found.count && i < 16; i++) {
            printf("  ");
            print_span(bytes, length, pairs[i].key);
            print_span(bytes, length, pairs[i].value);
            printf("\n");
        }
    }
}

static inline void look_at(const char *bytes)
{
    look_at_first(bytes, strlen(bytes));
}

/* `times` times the same piece, one after the other; the caller frees it. */
static inline char *repeated(const char *piece, size_t times)
{
    size_t length = strlen(piece);
    char *made = malloc(length * times + 1);
    if (made == NULL) {
        exit(2);
    }
    for (size_t i = 0; i < times; i++) {
        memcpy(made + i * length, piece, length);
    }
    made[length * times] = '\0';
    return made;
}

#endif
