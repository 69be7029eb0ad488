#include "codec.h"
#include "copy_context.h"
#include "map_copy.h"
#include "member.h"
#include "state.h"

#include <stdlib.h>
#include <string.h>

/* One byte more than baggage may have, and a NUL: a text that fills this is too long. */
#define ROOM (CTX_BAGGAGE_MAX_BYTES + 2)

ctx_var ctx_baggage_other = CTX_VAR_INIT("baggage_other", &ctx_str_hooks);

static bool takes_part(const ctx_binding *binding)
{
    const ctx_hooks *hooks = binding->var->hooks;
    return binding->var != &ctx_baggage_other && hooks != NULL && hooks->encode != NULL &&
           hooks->decode != NULL;
}

static void add_comma(ctx_text *text)
{
    if (text->length > 0) {
        ctx_text_add_char(text, ',');
    }
}

static ctx_status add_binding(ctx_text *text, const ctx_binding *binding)
{
    char value[ROOM];
    size_t length = binding->var->hooks->encode(value, sizeof value, binding->value);
    if (length == CTX_NO_TEXT) {
        return CTX_OK;
    }
    if (length < sizeof value && !ctx_member_is_utf8(value, length)) {
        return CTX_BAGGAGE_ENCODING;
    }
    add_comma(text);
    ctx_member_add_name(text, binding->var->name);
    ctx_text_add_char(text, '=');
    if (length < sizeof value) {
        ctx_member_add_value(text, value, length);
    } else {
        text->length += length; /* too long already: counted, not written */
    }
    return CTX_OK;
}

static ctx_status add_own(ctx_text *text, const ctx_map *map)
{
    for (ctx_binding *b = ctx_map_next(map, NULL); b != NULL; b = ctx_map_next(map, b)) {
        ctx_status status = takes_part(b) ? add_binding(text, b) : CTX_OK;
        if (status != CTX_OK) {
            return status;
        }
    }
    return CTX_OK;
}

static bool is_claimed(const ctx_map *map, const char *text, const ctx_member *member)
{
    for (ctx_binding *b = ctx_map_next(map, NULL); b != NULL; b = ctx_map_next(map, b)) {
        if (takes_part(b) && ctx_member_is_named(text, member, b->var->name)) {
            return true;
        }
    }
    return false;
}

/* The members of others, but for those whose names are now this program's own. */
static ctx_status add_others(ctx_text *text, const ctx_map *map)
{
    const ctx_binding *binding = ctx_map_find(map, &ctx_baggage_other);
    if (binding == NULL || binding->value == NULL) {
        return CTX_OK;
    }
    const char *others = binding->value;
    ctx_member members[CTX_BAGGAGE_MAX_MEMBERS];
    size_t count;
    size_t offset;
    ctx_status status = ctx_member_scan(others, members, &count, &offset);
    for (size_t i = 0; status == CTX_OK && i < count; i++) {
        if (is_claimed(map, others, &members[i])) {
            continue;
        }
        add_comma(text);
        for (size_t at = members[i].start; at < members[i].end; at++) {
            ctx_text_add_char(text, others[at]);
        }
    }
    return status;
}

static ctx_status write_map(const ctx_map *map, char *buffer)
{
    ctx_text text = ctx_text_start(buffer, ROOM);
    ctx_status status = add_own(&text, map);
    if (status == CTX_OK) {
        status = add_others(&text, map);
    }
    if (status != CTX_OK) {
        return status;
    }
    if (text.length > CTX_BAGGAGE_MAX_BYTES) {
        return CTX_BAGGAGE_TOO_LONG;
    }
    /* What a reader would refuse is not written: the reader's own scan has the last word. */
    ctx_member members[CTX_BAGGAGE_MAX_MEMBERS];
    size_t count;
    size_t offset;
    return ctx_member_scan(buffer, members, &count, &offset);
}

ctx_status ctx_baggage_write(const ctx_context *context, char **text)
{
    if (text == NULL) {
        return CTX_NULL_ARGUMENT;
    }
    ctx_context *copy;
    ctx_status status =
        context == NULL ? ctx_copy_context(&copy) : ctx_context_copy(context, &copy);
    if (status != CTX_OK) {
        return status;
    }
    char buffer[ROOM];
    status = write_map(&copy->map, buffer);
    ctx_context_unref(copy);
    if (status == CTX_OK) {
        size_t size = strlen(buffer) + 1;
        char *result = malloc(size);
        if (result == NULL) {
            return CTX_NO_MEMORY;
        }
        *text = memcpy(result, buffer, size);
    }
    return status;
}
