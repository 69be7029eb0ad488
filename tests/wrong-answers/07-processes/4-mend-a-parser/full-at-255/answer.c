/* caught by 4-many: the small counter is guarded, and a text of 256 members refused */
#include "answer.h"

typedef struct finding {
    const source *from;
    size_t at; /* what comes next */
    unsigned char found;
} finding;

static unsigned char byte_at(const finding *f, size_t at)
{
    return f->from->byte(f->from, at);
}

static bool is_blank(unsigned char c)
{
    return c == ' ' || c == '\t';
}

static bool is_control(unsigned char c)
{
    return (c < ' ' && c != '\t') || c == 0x7f;
}

static void skip_blanks(finding *f)
{
    while (f->at < f->from->length && is_blank(byte_at(f, f->at))) {
        f->at++;
    }
}

/* Whether what comes has no control characters. */
static bool is_line(const finding *f)
{
    for (size_t at = f->at; at < f->from->length; at++) {
        if (is_control(byte_at(f, at))) {
            return false;
        }
    }
    return true;
}

/* Where the next of two characters is, or else the end of the text. */
static size_t find_either(const finding *f, unsigned char one, unsigned char other)
{
    size_t end = f->at;
    while (end < f->from->length && byte_at(f, end) != one && byte_at(f, end) != other) {
        end++;
    }
    return end;
}

/* From here to the end, but for the blanks before that. */
static span trimmed(const finding *f, size_t end)
{
    while (end > f->at && is_blank(byte_at(f, end - 1))) {
        end--;
    }
    return (span){.at = f->at, .length = end - f->at};
}

/* The member that begins here, up to its comma. */
static ctx_status find_one(finding *f, pair *found)
{
    size_t end = find_either(f, '=', ',');
    if (end == f->from->length || byte_at(f, end) != '=') {
        return CTX_BAGGAGE_SYNTAX;
    }
    found->key = trimmed(f, end);
    f->at = end + 1;
    skip_blanks(f);
    end = find_either(f, ',', ',');
    found->value = trimmed(f, end);
    f->at = end;
    return found->key.length == 0 ? CTX_BAGGAGE_SYNTAX : CTX_OK;
}

ctx_status pairs_find(const source *from, pair *pairs, size_t room, size_t *count)
{
    finding f = {.from = from};
    if (!is_line(&f)) {
        return CTX_BAGGAGE_SYNTAX;
    }
    while (f.at < from->length) {
        skip_blanks(&f);
        if (f.at == from->length) {
            break;
        }
        if (byte_at(&f, f.at) == ',') {
            f.at++; /* nothing between two commas */
            continue;
        }
        if (f.found == room || f.found == (unsigned char)-1) {
            return CTX_BAGGAGE_TOO_MANY;
        }
        ctx_status status = find_one(&f, &pairs[f.found]);
        if (status != CTX_OK) {
            return status;
        }
        f.found++;
        f.at++; /* the comma */
    }
    *count = f.found;
    return CTX_OK;
}
