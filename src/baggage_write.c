#include "codec.h"
#include "copy_context.h"
#include "map_next.h"
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
    ctx_member_add_comma(text);
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

/* What is written so far, split. The reader's own scan says whether a reader would take it. */
static ctx_status scan_own(const ctx_text *text, ctx_members *own)
{
    size_t offset;
    bool is_too_long = text->length > CTX_BAGGAGE_MAX_BYTES;
    return is_too_long ? CTX_BAGGAGE_TOO_LONG : ctx_member_scan(text->buffer, own, &offset);
}

static bool has_room(const ctx_text *text, size_t count, const ctx_member *member)
{
    size_t comma = count > 0 ? 1 : 0;
    size_t length = text->length + comma + (member->end - member->start);
    return count < CTX_BAGGAGE_MAX_MEMBERS && length <= CTX_BAGGAGE_MAX_BYTES;
}

/* The members of others, but for those whose names are now this program's own. Nobody can keep this
 * program from sending its own by sending it too much: what does not fit is left behind. */
static ctx_status add_others(ctx_text *text, const ctx_members *own, const char *others)
{
    ctx_members members;
    size_t offset;
    ctx_status status = ctx_member_scan(others, &members, &offset);
    if (status != CTX_OK) {
        return status;
    }
    size_t count = own->count;
    for (size_t i = 0; i < members.count; i++) {
        const ctx_member *member = &members.at[i];
        if (!ctx_member_is_among(others, member, text->buffer, own) &&
            has_room(text, count, member)) {
            ctx_member_add(text, others, member);
            count++;
        }
    }
    return CTX_OK;
}

static ctx_status write_map(const ctx_map *map, char *buffer)
{
    ctx_members own;
    ctx_text text = ctx_text_start(buffer, ROOM);
    ctx_status status = add_own(&text, map);
    if (status == CTX_OK) {
        status = scan_own(&text, &own);
    }
    const ctx_binding *others = ctx_map_find(map, &ctx_baggage_other);
    if (status == CTX_OK && others != NULL && others->value != NULL) {
        status = add_others(&text, &own, others->value);
    }
    return status;
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
