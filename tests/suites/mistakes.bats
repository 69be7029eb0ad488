# What people get wrong in the code of chapters 1 to 9, each mistake planted in a copy of a chapter's own code: the test
# that is named must catch it, by the learner's check, or by leaks or oom where it is a matter of those. At the end the
# way that all of it goes for a learner, with its screens: SCREENS=refresh tests/tools/one-suite mistakes writes them
# anew. One mistake alone, afterwards: CODE=build/mistakes/02-set-get tests/tools/golden 02-set-get/unit/map

load asserts

# The copy of a chapter's code, $code, as it is in the book; what was built from it stays.
copy_of() { # CHAPTER
    code=build/mistakes/$1
    mkdir -p "$code"
    for name in $(diff -rq "chapters/$1" "$code" | sed -n 's/^Only in build.*: //p'); do
        rm "$code/$name"
    done
    for name in $(diff -rq "chapters/$1" "$code" | sed -n 's/^Files .* and .*\/\([^/]*\) differ$/\1/p; s/^Only in chapters.*: \([^ ]*\.[ch]\)$/\1/p'); do
        cp -L "chapters/$1/$name" "$code/"
    done
}

# With a file changed by sed, which must change it.
mistake() { # CHAPTER FILE SCRIPT
    copy_of "$1"
    sed "$3" "chapters/$1/$2" >"$code/$2"
    if cmp -s "chapters/$1/$2" "$code/$2"; then
        echo "no mistake: the script finds nothing to change in chapters/$1/$2"
        return 1
    fi
}

# One more, in the same copy.
mistake_also() { # CHAPTER FILE SCRIPT
    sed "$3" "chapters/$1/$2" >"$code/$2"
}

# The named test fails, and not because it does not build, nor is there a warning; with WORDS, it says so.
caught() { # check|leaks|oom TEST [WORDS]
    status=0
    case $1 in
    check) CODE=$code tests/tools/golden "$2" >"$code.said" 2>&1 || status=$? ;;
    leaks) CODE=$code UNDER=memcheck tests/tools/golden "$2" >"$code.said" 2>&1 || status=$? ;;
    oom)
        case $2 in */unit/*) program=$2 ;; *) program=golden/$2 ;; esac
        CODE=$code tests/tools/oom "$program" >"$code.said" 2>&1 || status=$?
        ;;
    esac
    if [ "$status" -ne 1 ] || grep -q -e 'does not build' -e 'does not compile' "$code.said" ||
        ! grep -q -e "${3:-}" "$code.said"; then
        echo "$1 of $2 should have caught it${3:+ in the words \"$3\"}, and ended with $status:"
        cat "$code.said"
        return 1
    fi
    if grep -h . "build/$(compiler)-plain/$code/lib/"*.said; then
        echo "the compiler minds the mistake"
        return 1
    fi
}

# bats file_tags=long

# Chapter 1

@test "01: a constructor that fails for want of memory has written its result" {
    mistake 01-vars var.c 's/^        return CTX_NO_MEMORY;/        *out = NULL;\n&/'
    caught oom 01-vars/failed_new_takes_nothing 'and has written its result'
}

@test "01: a constructor without a name has written its result" {
    mistake 01-vars var.c 's/^    if (name == NULL || out == NULL) {/    if (out != NULL) {\n        *out = NULL;\n    }\n&/'
    caught check 01-vars/failed_new_takes_nothing
}

@test "01: a constructor that fails releases the default" {
    mistake 01-vars var.c '/^ctx_status ctx_var_new_default/,/^}/s/^    return status;/    if (status != CTX_OK) {\n        ctx_release_now(hooks, value);\n    }\n&/'
    caught check 01-vars/failed_new_takes_nothing
}

@test "01: a default of NULL is never released" {
    mistake 01-vars var.c 's/if (var->has_default) {\(.*\)/if (var->default_value != NULL) {\1/; s/^    \(.*ctx_text_add(&text, " default=\)/    \1/'
    caught check 01-vars/release_gets_none_too
}

@test "01: the hook is called where there is no default" {
    mistake 01-vars var.c '/^void ctx_var_unref/,/^}/s/if (var->has_default) {/if (var != NULL) {/'
    caught check 01-vars/release_gets_none_too
}

@test "01: a copy of a variable's structure is counted as the variable" {
    mistake 01-vars var.c 's/ && var->name == (const char \*)(var + 1)//'
    caught check 01-vars/copy_is_not_counted
}

@test "01: a text is one byte longer than its buffer" {
    mistake 01-vars text.c 's/text->length + 1 < text->size/text->length < text->size/'
    caught check 01-vars/repr_in_every_buffer
}

@test "01: a text ends where there is no buffer" {
    mistake 01-vars text.c 's/^    if (size > 0) {/    if (size + 1 > 0) {/'
    caught check 01-vars/repr_in_every_buffer 'SIGSEGV'
}

@test "01: a format hook is called where there is none" {
    mistake 01-vars text.c 's/hooks != NULL && hooks->format != NULL/hooks != NULL/'
    caught check 01-vars/repr_in_every_buffer 'SIGSEGV'
}

@test "01: a format hook is given room that is not there" {
    mistake 01-vars text.c '/^char \*ctx_text_rest/,/^}/s/^        \*size = 0;/        *size = 1;/; /^char \*ctx_text_rest/,/^}/s/return NULL;/return text->buffer;/'
    caught check 01-vars/repr_in_every_buffer
}

@test "01: the length of an error's text is that of what fitted" {
    mistake 01-vars status.c '/^size_t ctx_status_format/,/^}/s/return text.length;/return text.length < size ? text.length : size;/'
    caught check 01-vars/error_text
}

@test "01: a number that is no status is looked up in the table" {
    mistake 01-vars status.c 's/return (unsigned)status < CTX_STATUS_COUNT ? &sentences\[status\] : &unknown;/return status <= CTX_STATUS_COUNT ? \&sentences[status] : \&unknown;/'
    caught check 01-vars/error_text
}

# Chapter 2

@test "02: a remove that does nothing" {
    mistake 02-set-get map.c '/^ctx_status ctx_map_remove/,/^}/s/^    if (i < map->count) {/    if (i > map->count) {/'
    caught check 02-set-get/unit/map 'a variable that was removed is found no more'
}

@test "02: a remove that takes out the last one" {
    mistake 02-set-get map.c '/^ctx_status ctx_map_remove/,/^}/{/memmove/d;}; /#include <string.h>/d'
    caught check 02-set-get/unit/map
}

@test "02: a remove that moves one too few" {
    mistake 02-set-get map.c 's/(map->count - i) \* sizeof/(map->count - i - (i < map->count)) * sizeof/'
    caught check 02-set-get/unit/map
}

@test "02: a remove that lets go of what it hands out" {
    mistake 02-set-get map.c '/^ctx_status ctx_map_remove/,/^}/s/^        map->count--;/        ctx_binding_unref(*old);\n&/'
    caught check 02-set-get/unit/map 'no release hook runs in ctx_map_remove'
}

@test "02: a remove that hands nothing out" {
    mistake 02-set-get map.c '/^ctx_status ctx_map_remove/,/^}/s/^        \*old = map->items\[i\];/        ctx_binding_unref(map->items[i]);/'
    caught check 02-set-get/unit/map
}

@test "02: a remove of what is not there leaves its result as it was" {
    mistake 02-set-get map.c '/^ctx_status ctx_map_remove/,/^}/s/^    \*old = NULL;//'
    caught check 02-set-get/unit/map 'a remove writes \*old'
}

@test "02: a set that lets go of the old binding itself" {
    mistake 02-set-get map.c '0,/\*old = map->items\[i\];/s//*old = NULL, ctx_binding_unref(map->items[i]);/'
    caught check 02-set-get/unit/map 'no release hook runs in ctx_map_set'
}

@test "02: a map without a share of its own" {
    mistake 02-set-get map.c 's/map->items\[i\] = ctx_binding_ref(binding);/map->items[i] = binding;/'
    caught leaks 02-set-get/unit/map
}

@test "02: a map that is cleared is emptied after the hooks" {
    mistake 02-set-get map.c 's/^    \*map = (ctx_map){.items = NULL.*//; s/^    free(was.items);/&\n    *map = (ctx_map){.items = NULL, .count = 0, .capacity = 0};/'
    caught check 02-set-get/unit/map 'a map that is cleared is empty before the first hook runs'
}

@test "02: a map that counts before there is room" {
    mistake 02-set-get map.c 's/} else if (reserve(map) == CTX_OK) {/} else if (map->count++, reserve(map) == CTX_OK) {/; /^        \*old = NULL;/{n;/map->count++/d;}'
    caught oom 02-set-get/unit/map
}

# The third patient of the chapter's clinic, with the assertion that it is without: its page says that this names the line.
@test "02: a map that takes a full array for one with room" {
    mistake 02-set-get map.c 's/if (map->count < map->capacity) {/if (map->count <= map->capacity \&\& map->capacity > 0) {/'
    caught check 02-set-get/hundred_variables 'ctx_map_set: Assertion .i < map->capacity'
}

# The first one, and the unref that it was missing a share for taken out as well: its page says that only this test sees it.
@test "02: a map without a share of its own, and a bind that leaves it the one it has" {
    mistake 02-set-get map.c 's/map->items\[i\] = ctx_binding_ref(binding);/map->items[i] = binding;/'
    sed -i 's/^        ctx_binding_unref(binding);/        (void)0;/' "$code/context.c"
    caught check 02-set-get/unit/map 'the map has a share of its own of each binding'
    run env CODE="$code" tests/tools/golden 02-set-get/hundred_variables
    assert_success
}

@test "02: a set that takes no memory for an answer, and the array is gone" {
    mistake 02-set-get map.c 's/ctx_binding \*\*items = realloc(map->items, /map->items = realloc(map->items, /; s/sizeof \*items);/sizeof *map->items);/; s/if (items == NULL)/if (map->items == NULL)/; /map->items = items;/d'
    caught oom 02-set-get/hundred_variables
}

@test "02: a value of NULL is never released" {
    mistake 02-set-get binding.c 's/^    ctx_release(binding, var->hooks, binding->value);/    if (binding->value != NULL) {\n    &\n    } else {\n        free(binding);\n    }/'
    caught check 02-set-get/release_gets_none_too
}

@test "02: the old value is released before the new one is in its place" {
    mistake 02-set-get set_get.c 's/^    status = ctx_context_bind(/    if (ctx_map_remove(\&current->map, var, \&old) == CTX_OK) {\n        ctx_binding_unref(old);\n    }\n&/'
    caught check 02-set-get/hook_sees_the_new_value
}

@test "02: a set is left out where the pointer is the one that is there" {
    mistake 02-set-get set_get.c 's/^    ctx_binding \*old;/    const ctx_binding *is = ctx_map_find(\&current->map, var);\n    if (is != NULL \&\& is->value == value) {\n        return CTX_OK;\n    }\n&/'
    caught check 02-set-get/same_pointer_twice
}

@test "02: the old value is not released where the pointer is the one that is there" {
    mistake 02-set-get set_get.c 's/^        ctx_binding_unref(old);/        if (old == NULL || old->value != value) {\n            ctx_binding_unref(old);\n        }/'
    caught check 02-set-get/same_pointer_twice
}

@test "02: a get makes a context" {
    mistake 02-set-get set_get.c '/^static const ctx_binding \*find/,/^}/s/const ctx_context \*current = ctx_context_current();/ctx_context *current = NULL;\n    (void)ctx_current(\&current);/'
    caught check 02-set-get/get_makes_no_context
    caught check 02-set-get/unit/current 'a get makes no context'
}

# Of the runs the first and the last are without a failure; the message counts them all.
@test "make oom says where it needs no failure to go wrong, and how many runs go wrong of how many" {
    mistake 02-set-get set_get.c 's/const ctx_context \*current = ctx_context_current();/ctx_context *current = NULL; (void)ctx_current(\&current);/'
    run env CODE="$code" tests/tools/oom golden/02-set-get/get_makes_no_context
    assert_failure 1
    assert_line --index 0 --regexp "^golden/02-set-get/get_makes_no_context fails without any failure: FAIL_AT=0 build/.*/get_makes_no_context\$"
    assert_line "  and so do 5 other of 6 runs"
    mistake 02-set-get context.c 's/ctx_binding_cancel(binding)/ctx_binding_unref(binding)/'
    run env CODE="$code" tests/tools/oom 02-set-get/unit/context
    assert_failure 1
    assert_line --index 0 --regexp "^unit/context fails with FAIL_AT=3 build/"
    refute_output --partial "without any failure"
}

@test "02: a get that finds nothing has written its result" {
    mistake 02-set-get set_get.c 's/^        return ctx_var_default(var, value);/        *value = NULL;\n&/'
    caught check 02-set-get/get_unset_is_a_lookup_error
}

@test "02: a get of no variable has written its result" {
    mistake 02-set-get set_get.c '/^ctx_status ctx_var_get/,/^}/s/^        return CTX_NULL_ARGUMENT;/        if (value != NULL) {\n            *value = NULL;\n        }\n&/'
    caught check 02-set-get/null_arguments
}

@test "02: a share that is not to be had has been written" {
    mistake 02-set-get share.c 's/^    void \*value;/    *share = (ctx_share){.value = NULL};\n&/'
    caught check 02-set-get/share_is_ended_once
}

@test "02: a set that fails has released the value" {
    mistake 02-set-get context.c 's/^        ctx_binding_cancel(binding);/        ctx_binding_unref(binding);/'
    caught oom 02-set-get/failed_set_takes_nothing
}

@test "02: a context that could not be made has written its result" {
    mistake 02-set-get context.c '/^ctx_status ctx_context_new/,/^}/s/^        return CTX_NO_MEMORY;/        *out = NULL;\n&/'
    caught oom 02-set-get/context_owners 'and has written its result'
}

@test "02: one more owner of a context is not counted" {
    mistake 02-set-get context.c 's/^        ctx_count_up(&context->owners);/        (void)context->owners;/'
    caught leaks 02-set-get/context_owners
}

@test "02: the values of a context go while it is current" {
    mistake 02-set-get record.c 's/^    ctx_context_unref(leave_current(record));/    ctx_map map = record->current->map;\n    ctx_map none = {0};\n    ctx_map_clear(\&map);\n    record->current->map = none;\n&/'
    caught leaks 02-set-get/hook_sees_the_new_value
}

@test "02: what a hook sets at the end is listened to once, or three times" {
    mistake 02-set-get record.c 's/round < 4;/round < 1;/'
    caught check 02-set-get/hook_sets_at_the_end
    caught check 02-set-get/unit/current 'up to four times'
    mistake 02-set-get record.c 's/round < 4;/round < 3;/'
    caught check 02-set-get/hook_sets_at_the_end
    caught check 02-set-get/unit/current 'up to four times'
}

@test "02: what a hook sets at the end is listened to for ever" {
    mistake 02-set-get record.c 's/round < 4;/round >= 0 \&\& record->current != NULL;/'
    caught check 02-set-get/unit/current 'does not keep the thread for ever'
}

@test "02: a set in an exit handler that comes later is lost" {
    mistake 02-set-get attach.c '/^    attached = false;/d'
    caught check 02-set-get/set_in_an_exit_handler
}

@test "02: a context that was left still has an owner" {
    mistake 02-set-get record.c '/^    context->owner = NULL;/d'
    caught check 02-set-get/unit/current 'has no owner'
}

@test "02: a binding has no share of its variable, or keeps it" {
    mistake 02-set-get binding.c 's/\.var = ctx_var_ref(var)/.var = var/'
    caught check 02-set-get/unit/binding 'the variable has an owner left'
    mistake 02-set-get binding.c '/^    ctx_var_unref(var);/d'
    caught check 02-set-get/unit/binding 'has given back its share of the variable'
}

@test "02: a binding that is cancelled ends the value" {
    mistake 02-set-get binding.c 's/^    CTX_ASSERT(binding->owners == 1);/    ctx_release_now(binding->var->hooks, binding->value);/'
    caught check 02-set-get/unit/binding 'leaves the value to the caller'
}

@test "02: the variable goes before the value" {
    mistake 02-set-get binding.c '/^    ctx_var_unref(var);/d; s/^    ctx_release(.*/    const ctx_hooks *hooks = var->hooks;\n    ctx_var_unref(var);\n    ctx_release(binding, hooks, binding->value);/'
    caught check 02-set-get/unit/binding 'the value is released before the variable goes'
}

@test "02: a bind keeps a share of the binding, or lets go of the old one" {
    mistake 02-set-get context.c 's/^        ctx_binding_unref(binding);/        (void)binding->value;/'
    caught check 02-set-get/unit/context 'the old binding is the caller.s alone'
    mistake 02-set-get context.c 's/^        ctx_binding_unref(binding);/&\n        ctx_binding_unref(*old);/'
    caught check 02-set-get/unit/context 'a bind releases nothing'
}

@test "02: a bind that fails ends the value" {
    mistake 02-set-get context.c 's/^        ctx_binding_cancel(binding);/        ctx_binding_unref(binding);/'
    caught oom 02-set-get/unit/context 'a bind releases nothing, least of all one that fails'
}

@test "02: a context is entered twice, or forgets what is below" {
    mistake 02-set-get record.c 's/^    bool is_free = .*/    bool is_free = context != record->current;/; /is_free || context->previous/d'
    caught check 02-set-get/unit/record 'nobody enters one that is below'
    mistake 02-set-get record.c '/^        context->previous = record->current;/d'
    caught check 02-set-get/unit/record 'the one below'
}

@test "02: the way out of a context keeps the share of it" {
    mistake 02-set-get record.c 's/^    ctx_context_unref(leave_current(record));/    (void)leave_current(record);/'
    caught check 02-set-get/unit/record 'the way out gives that share back'
}

# Chapter 3

@test "03: a hook runs before the token is used" {
    mistake 03-tokens token.c '/^        token->used = true;/{N;s/\(.*\)\n\(.*\)/\2\n\1/;}'
    caught check 03-tokens/hook_resets_again
}

@test "03: a token is used before the reset has worked" {
    mistake 03-tokens token.c '/^        token->used = true;/d; s/^    ctx_status status = put_back(/    token->used = true;\n&/'
    caught oom 03-tokens/reset_that_needs_room
}

@test "03: the context is looked at before the variable" {
    mistake 03-tokens token.c '/^    if (token->var != var) {/,/^    }/{H;d;}; /^    ctx_binding \*gone;/{x;G;s/^\n//;}'
    caught check 03-tokens/unit/resets 'is told before that the context is another'
}

@test "03: the context is looked at before the use" {
    mistake 03-tokens token.c '/^    if (token->used) {/,/^    }/{H;d;}; /^    ctx_binding \*gone;/{x;G;s/^\n//;}'
    caught check 03-tokens/unit/resets 'that the token is used is told first'
    caught check 03-tokens/used_is_told_before_other_variable
}

@test "03: the context is not looked at" {
    mistake 03-tokens token.c '/^    if (token->context != ctx_context_current()) {/,/^    }/d'
    caught check 03-tokens/unit/resets 'a reset in another context than that of the set is refused'
}

@test "03: a thread without a context resets in any" {
    mistake 03-tokens token.c 's/token->context != ctx_context_current()/ctx_context_current() != NULL \&\& &/'
    caught check 03-tokens/unit/resets 'a reset in another context than that of the set is refused'
}

@test "03: the variable is not looked at" {
    mistake 03-tokens token.c '/^    if (token->var != var) {/,/^    }/d'
    caught check 03-tokens/unit/resets
    caught check 03-tokens/reset_other_variables_token
}

@test "03: a reset that is refused uses its token up" {
    mistake 03-tokens token.c 's/^        return CTX_DIFFERENT_CONTEXT;/        token->used = true;\n&/'
    caught check 03-tokens/unit/resets 'nor the token'
    mistake 03-tokens token.c 's/^        return CTX_DIFFERENT_VAR;/        token->used = true;\n&/'
    caught check 03-tokens/unit/resets 'nor the token'
    caught check 03-tokens/reset_other_variables_token
}

@test "03: a set that fails has written its token" {
    mistake 03-tokens token.c '/^ctx_status ctx_var_set_token/,/^}/s/^        return status;/        *out = NULL;\n&/'
    caught oom 03-tokens/failed_set_hands_out_nothing 'and has written its result'
    mistake 03-tokens token.c '/^ctx_status ctx_var_set_token/,/^}/s/^        return CTX_NO_MEMORY;/        *out = NULL;\n&/'
    caught oom 03-tokens/failed_set_hands_out_nothing 'and has written its result'
    mistake 03-tokens token.c '/^ctx_status ctx_var_set_token/,/^}/s/^        return CTX_NULL_ARGUMENT;/        if (out != NULL) {\n            *out = NULL;\n        }\n&/'
    caught check 03-tokens/failed_set_hands_out_nothing
}

@test "03: the variable is set before the token is there" {
    mistake 03-tokens token.c '/^    ctx_token \*token = ctx_block_new/,/^    }/{H;d;}; /^    \*token = (ctx_token)/{x;G;s/^\n//;}; /^        ctx_block_free(token,/d'
    caught oom 03-tokens/failed_set_hands_out_nothing
}

@test "03: an old value that is missing has been written" {
    mistake 03-tokens token.c 's/^        return CTX_TOKEN_MISSING;/        *value = NULL;\n&/'
    caught check 03-tokens/failed_set_hands_out_nothing
}

@test "03: a set of the pointer that is there makes a token of nothing" {
    mistake 03-tokens token.c 's/^    \*out = token;/    if (old != NULL \&\& old->value == value) {\n        ctx_binding_unref(old);\n        token->old = NULL;\n    }\n&/'
    caught check 03-tokens/token_of_the_same_pointer
}

@test "03: a reset is left out where the pointer is the one that is there" {
    mistake 03-tokens token.c 's/^    ctx_binding \*gone;/    void *is = ctx_var_get_or(var, token);\n    if (token->old != NULL \&\& token->old->value == is) {\n        token->used = true;\n        return CTX_OK;\n    }\n&/'
    caught check 03-tokens/token_of_the_same_pointer
}

@test "03: a reset does not release what it took out" {
    mistake 03-tokens token.c 's/^        ctx_binding_unref(gone);/        (void)gone;/'
    caught check 03-tokens/reset_releases_the_new_value
}

# Chapter 4

# A node may have one binding then, and goes when that does: everything is found, and nothing is where it should be.
never_lifted='
/^\/\* Two bindings and nothing else/,/^}/d
s/if (shift > 0 && holds_two(node)) {/if (shift > 0 \&\& ctx_node_width(node) == 1) {/
s/remains->binding = node->slots\[1 - ctx_node_index(node, bit)\].binding;/remains->binding = NULL;/
s/return keep(with_binding(node, bit, remains->binding), remains);/return keep(ctx_node_edit(node, bit, CTX_PLACE_EMPTY, *remains), remains);/'

@test "04: a node copies slots and takes no share" {
    mistake 04-copy_context node.c 's/ctx_binding_ref(to->binding);/(void)to;/'
    caught check 04-copy_context/unit/nodes 'a binding has an owner for each node that holds it'
    mistake 04-copy_context node.c 's/ctx_node_ref(to->child);/(void)to;/'
    caught check 04-copy_context/unit/nodes 'a child has an owner for each node above it'
}

@test "04: a node keeps its slots in the order of the places alone" {
    mistake 04-copy_context node.c 's/return ctx_node_popcount(node->bindings & below);/return ctx_node_popcount((node->bindings | node->children) \& below);/; s/ctx_node_popcount(node->bindings) + ctx_node_popcount(node->children & below)/ctx_node_popcount((node->bindings | node->children) \& below)/'
    caught check 04-copy_context/unit/nodes 'bindings come first, whatever places the children have'
}

@test "04: a find takes the first binding it meets" {
    mistake 04-copy_context map.c 's/return slot.binding->var == var ? slot.binding : NULL;/return slot.binding;/'
    caught check 04-copy_context/unit/reading 'a variable that is not set is not found'
}

@test "04: a binding that is left alone is never lifted" {
    mistake 04-copy_context map.c "$never_lifted"
    caught check 04-copy_context/unit/shapes 'a node has a single binding, which its parent should hold'
    # And by nothing else that looks at what comes out.
    CODE=$code tests/tools/golden 04-copy_context/thousand_variables
    CODE=$code tests/tools/golden 04-copy_context/unit/map_model
}

@test "04: a binding that is left alone is lifted by one level" {
    mistake 04-copy_context map.c 's/shift > 0 && ctx_node_width(node) == 1/shift > 64 \&\& ctx_node_width(node) == 1/'
    caught check 04-copy_context/unit/shapes 'a node has a single binding, which its parent should hold'
}

# The code of a learner who has typed chapter 4 as far as find, or with `set` as far as set; the text's words stand in.
typed_up_to() { # find|set
    copy_of 04-copy_context
    case $1 in
    find) sed '/^\/\* A copy of `node` with a child/,$d' chapters/04-copy_context/map.c && cat tests/try/04-copy_context/yours.c ;;
    set)
        sed '/^\/\* What remains of a node that lost/,$d' chapters/04-copy_context/map.c
        sed -n '/^ctx_status ctx_map_remove/,$p' tests/try/04-copy_context/yours.c
        ;;
    esac >"$code/map.c"
}

@test "04: set and remove are still to be written, and then remove alone" {
    typed_up_to find
    caught check 04-copy_context/unit/sets 'ctx_map_set gives CTX_OK'
    typed_up_to set
    CODE=$code tests/tools/golden 04-copy_context/unit/sets
    caught check 04-copy_context/unit/shapes 'ctx_map_remove gives CTX_OK'
}

@test "04: a set that is wrong in one case names the case" {
    mistake 04-copy_context map.c '/^    if (here.binding->var == binding->var) {/,/^    }/s/^        return .*/        ctx_binding **slots = (ctx_binding **)node->slots;\n        slots[ctx_node_index(node, bit)] = ctx_binding_ref(binding);\n        return ctx_node_ref((ctx_node *)node);/'
    caught check 04-copy_context/unit/sets 'the same variable: a copy has the value that it had'
    mistake 04-copy_context map.c 's/map->count + (\*old == NULL)/map->count + 1/'
    caught check 04-copy_context/unit/sets 'the same variable: the count is not the number of bindings'
    mistake 04-copy_context map.c '/^static ctx_node \*pair/,/^}/s/^    ctx_node_unref(one);/    (void)one;/'
    caught check 04-copy_context/unit/sets 'another variable: each binding has one owner, and no node stays behind'
    mistake 04-copy_context map.c 's/return with_child(NULL, bit_a, pair(shift + CTX_NODE_BITS, a, hash_a, b, hash_b));/return pair(shift + CTX_NODE_BITS, a, hash_a, b, hash_b);/'
    caught check 04-copy_context/unit/sets "see: make draw SCENE='set a@9.0.4=0 copy set b@9.0.7=1'"
    mistake 04-copy_context map.c '/^    if (place == CTX_PLACE_CHILD) {/,/^    }/s/^        return .*/        return with_child(node, bit, pair(deeper + CTX_NODE_BITS, here.child->slots[0].binding, 1, binding, 2));/'
    caught check 04-copy_context/unit/sets "see: make draw SCENE='set a@9.1=0 set b@9.21=1 copy set c@9.6=2'"
}

# What shapes and sets name to be drawn must look otherwise than with the book's code.
scene_shows() { # TEST
    caught check "$1"
    scene=$(sed -n "s/^ *see:\{0,1\} *make draw SCENE='\(.*\)'.*/\1/p" "$code.said")
    [ -n "$scene" ] || { echo "no scene" && cat "$code.said" && return 1; }
    tests/tools/draw "$scene" >"$code.book"
    ! CODE=$code tests/tools/draw "$scene" 2>&1 | cmp -s - "$code.book" || { echo "$scene shows no fault" && return 1; }
}

@test "04: the scene that is named shows the fault" {
    mistake 04-copy_context map.c '/^static void commit/,/^}/s/^    ctx_binding_ref(\*old);/    (void)old;/'
    scene_shows 04-copy_context/unit/sets
    scene_shows 04-copy_context/unit/shapes
    mistake 04-copy_context map.c "$never_lifted"
    scene_shows 04-copy_context/unit/shapes
    mistake 04-copy_context map.c 's/return slot.binding->var == var ? slot.binding : NULL;/return slot.binding;/'
    scene_shows 04-copy_context/unit/shapes
    mistake 04-copy_context map.c 's/map->count + (\*old == NULL)/map->count + 1/'
    scene_shows 04-copy_context/unit/sets
    scene_shows 04-copy_context/unit/shapes
}

@test "04: a split makes one level too many" {
    mistake 04-copy_context map.c 's/^    if (bit_a == bit_b) {/    if (bit_a == bit_b || shift == CTX_NODE_BITS) {/; s/return with_child(NULL, bit_a, pair(/return shift == CTX_NODE_BITS \&\& bit_a != bit_b ? NULL : with_child(NULL, bit_a, pair(/'
    caught check 04-copy_context/unit/shapes
}

@test "04: a map that lost its last binding keeps its root" {
    mistake 04-copy_context map.c 's/^    if (map->count > 1) {/    if (map->count == 1) {\n        ctx_binding_ref(*old);\n        map->count = 0;\n        return CTX_OK;\n    }\n&/'
    caught check 04-copy_context/emptied_context
    caught check 04-copy_context/unit/shapes
    caught check 02-set-get/unit/map
}

@test "04: a set that replaces counts one more" {
    mistake 04-copy_context map.c 's/map->count + (\*old == NULL)/map->count + 1/'
    caught check 04-copy_context/unit/shapes 'the count is not the number of bindings'
    caught check 04-copy_context/len_counts_variables
}

@test "04: what is replaced is let go of with the old root" {
    mistake 04-copy_context map.c '/^static void commit/,/^}/s/^    ctx_binding_ref(\*old);//; /^static void commit/,/^}/s/^    ctx_node_unref(previous);/&\n    ctx_binding_ref(*old);/'
    caught leaks 02-set-get/unit/map
}

@test "04: a remove that fails has lost the binding" {
    mistake 04-copy_context map.c '/NO_MEMORY) {/,/^        }/s/^            return CTX_NO_MEMORY;/            map->count--;\n&/'
    caught oom 04-copy_context/unit/shapes
}

@test "04: a node of a path stays behind where its parent could not be made" {
    mistake 04-copy_context map.c '/^static ctx_node \*with_child/,/^}/s/^        ctx_node_unref(child);/        (void)child;/'
    caught oom 04-copy_context/unit/shapes 'blocks never freed'
    caught oom 04-copy_context/unit/sets 'blocks never freed'
}

@test "04: a walk leaves out the last child" {
    mistake 04-copy_context map_next.c 's/if (index + 1 < ctx_node_width(node))/if (index + 2 < ctx_node_width(node))/'
    caught check 04-copy_context/unit/shapes 'the walk does not follow the shape'
    caught check 04-copy_context/unit/map_model
}

@test "04: ones are counted in the lower half alone" {
    mistake 04-copy_context node.c '/^unsigned ctx_node_popcount/,/^}/s/return (bits \* 0x01010101U) >> 24;/return ((bits \& 0xffffU) * 0x01010101U) >> 24;/'
    caught check 04-copy_context/unit/hash 'as many ones as counted'
}

@test "04: a slot is not where the order says" {
    mistake 04-copy_context node.c 's/return ctx_node_popcount(node->bindings) + ctx_node_popcount(node->children & below);/return ctx_node_popcount(node->bindings \& below) + ctx_node_popcount(node->children \& below);/'
    caught check 04-copy_context/unit/hash 'the child at place [0-9]* has slot [0-9]*, and not [0-9]*'
    caught check 04-copy_context/unit/hash '/README.md#a-node'
    mistake 04-copy_context node.c 's/^    uint32_t below = bit - 1;/    uint32_t below = bit | (bit - 1);/'
    caught check 04-copy_context/unit/hash 'the binding at place [0-9]* has slot 0, and not 1'
}

@test "04: a value keeps a share that nobody has" {
    mistake 04-copy_context map.c '/^static ctx_node \*pair/,/^}/s/^    ctx_node_unref(one);/    (void)one;/'
    caught check 04-copy_context/unit/map_model 'no share is left over'
}

@test "04: two addresses share a hash" {
    mistake 04-copy_context hash.h 's/x ^= x >> 29;/x \&= x >> 29;/'
    caught check 04-copy_context/unit/hash 'two addresses never have one hash'
    mistake 04-copy_context hash.h 's/0x9e3779b97f4a7c15/0x9e3779b97f4a7c14/'
    caught check 04-copy_context/unit/hash 'two addresses never have one hash'
}

@test "04: addresses are not mixed" {
    mistake 04-copy_context hash.c 's/return ctx_hash_mix((uintptr_t)var);/return (uintptr_t)var;/'
    caught check 04-copy_context/unit/hash 'neighbours spread over the root'
}

@test "04: a hash of the name" {
    mistake 04-copy_context hash.c 's/return ctx_hash_mix((uintptr_t)var);/return ctx_hash_mix((uintptr_t)var->name);/'
    caught check 04-copy_context/unit/hash
}

@test "a mixing of one's own in chapter 4 is no mistake" {
    mistake 04-copy_context hash.h 's/0x9e3779b97f4a7c15/0xff51afd7ed558ccd/; s/0xbf58476d1ce4e5b9/0xc4ceb9fe1a85ec53/; s/x >> 29/x >> 33/'
    CODE=$code tests/tools/golden 04-copy_context/unit/hash
    CODE=$code tests/tools/golden 04-copy_context/unit/shapes
    mistake 04-copy_context hash.h '/x ^= x >> 29;/d; /x \*= UINT64_C(0xbf58476d1ce4e5b9)/d'
    CODE=$code tests/tools/golden 04-copy_context/unit/hash
}

@test "04: a walk over the context itself" {
    mistake 04-copy_context mapping.c 's/^    ctx_status status = ctx_context_copy(context, &snapshot);/    ctx_status status = CTX_OK;\n    snapshot = ctx_context_ref((ctx_context *)context);/'
    caught check 04-copy_context/walk_while_it_changes
}

@test "04: a comparison of the contexts themselves" {
    mistake 04-copy_context mapping.c 's/^        \*equal = maps_equal(&map, &other_map);/        *equal = maps_equal(\&context->map, \&other->map);/'
    caught check 04-copy_context/equal_hook_that_sets
}

@test "04: a comparison with a copy of one side" {
    mistake 04-copy_context mapping.c 's/^        \*equal = maps_equal(&map, &other_map);/        *equal = maps_equal(\&context->map, \&other_map);/'
    caught check 04-copy_context/equal_hook_that_sets
    mistake 04-copy_context mapping.c 's/^        \*equal = maps_equal(&map, &other_map);/        *equal = maps_equal(\&map, \&other->map);/'
    caught check 04-copy_context/equal_hook_that_sets
}

@test "04: a copy that could not be made has been written" {
    mistake 04-copy_context copy_context.c '/^ctx_status ctx_context_copy/,/^}/s/^    ctx_context \*copy;/    *out = NULL;\n&/'
    caught oom 04-copy_context/failed_copy_hands_out_nothing 'and has written its result'
}

@test "04: a copy of nothing that could not be made has been written" {
    mistake 04-copy_context copy_context.c '/^ctx_status ctx_copy_context/,/^}/s/^    return current == NULL/    if (out != NULL) {\n        *out = NULL;\n    }\n&/'
    caught oom 04-copy_context/failed_copy_hands_out_nothing 'and has written its result'
}

@test "04: a copy makes the current context" {
    mistake 04-copy_context copy_context.c '/^ctx_status ctx_copy_context/,/^}/s/^    const ctx_context \*current = ctx_context_current();/    ctx_context *current = NULL;\n    (void)ctx_current(\&current);/; 1s/^/#include "current.h"\n/'
    caught check 04-copy_context/failed_copy_hands_out_nothing
}

@test "04: a comparison that fails has been answered" {
    mistake 04-copy_context mapping.c '/^ctx_status ctx_context_equal/,/^}/s/^        return CTX_NULL_ARGUMENT;/        if (equal != NULL) {\n            *equal = false;\n        }\n&/'
    caught check 04-copy_context/null_arguments
}

@test "04: a walk that could not begin has been written" {
    mistake 04-copy_context mapping.c '/^ctx_status ctx_iter_begin/,/^}/s/^    ctx_context \*snapshot;/    *iter = (ctx_iter){.snapshot = NULL};\n&/'
    caught oom 04-copy_context/failed_copy_hands_out_nothing 'and has written its result'
    mistake 04-copy_context mapping.c '/^ctx_status ctx_iter_begin/,/^}/s/^        return CTX_NULL_ARGUMENT;/        if (iter != NULL) {\n            *iter = (ctx_iter){.snapshot = NULL};\n        }\n&/'
    caught check 04-copy_context/failed_copy_hands_out_nothing 'and has written its result'
}

@test "04: a value that is not there has been written" {
    mistake 04-copy_context mapping.c '/^ctx_status ctx_context_get(/,/^}/s/^    ctx_status status = CTX_KEY_ERROR;/    *value = NULL;\n&/'
    caught check 04-copy_context/key_error
    caught check 04-copy_context/failed_copy_hands_out_nothing 'and has written its result'
}

@test "04: a walk that has come to its end begins again" {
    mistake 04-copy_context mapping.c 's/^    if (next == NULL) {/&\n        iter->at = NULL;/'
    caught check 04-copy_context/walk_ends
}

@test "04: to end a walk twice gives back two shares" {
    mistake 04-copy_context mapping.c '/^void ctx_iter_end/,/^}/s/^    iter->snapshot = NULL;//'
    caught leaks 04-copy_context/walk_ends
}

@test "04: a walk is over after the hooks have run" {
    mistake 04-copy_context mapping.c '/^void ctx_iter_end/,/^}/{/^    iter->snapshot = NULL;/d; s/^    ctx_context_unref(snapshot);.*/&\n    iter->snapshot = NULL;/;}'
    caught leaks 04-copy_context/hook_ends_its_walk
}

# Chapter 5

@test "05: hooks that run inside each other" {
    mistake 05-run release.c 's/^        put_ending(mine); .*/        free(mine);\n        call_hook(hooks, value);/'
    caught check 05-run/unit/endings 'no hook runs inside another one'
    caught check 05-run/hooks_do_not_nest
}

@test "05: what waits longest comes last" {
    mistake 05-run release.c '/^static void put_ending/,/^}/{s/^    \*next_place = value;/    value->next = waiting;/; s/^    next_place = .*/    waiting = value;/;}'
    caught check 05-run/unit/endings 'in the order in which they lost their last owner'
}

@test "05: nobody says that the hooks are through" {
    mistake 05-run release.c '/^    next_place = NULL;/d'
    caught check 05-run/unit/endings 'at once where no hook is running'
}

@test "05: the end of the queue is where the last one waited" {
    mistake 05-run release.c '/^    if (waiting == NULL) {/,/^    }/d; s/^    CTX_ASSERT(next_place == &waiting);//'
    caught leaks 05-run/unit/endings
}

@test "05: the memory of what waited is never freed, and that of what has no hook" {
    mistake 05-run release.c '/^    ctx_block_free(first,/d'
    caught leaks 05-run/unit/endings
    mistake 05-run release.c '/^        ctx_block_free(memory,/d'
    caught leaks 05-run/unit/endings
}

@test "05: a queue that does not do what else release.h says" {
    mistake 05-run release.c '/^bool ctx_release_is_running/,/^}/s/return next_place != NULL;/return next_place == NULL;/; s/ && ctx_release_is_running()//; s/^    if (ctx_release_is_running()) {/    if (next_place != NULL) {/'
    caught check 05-run/unit/endings 'a thread is inside'
    mistake 05-run release.c '/^void ctx_release_now/,/^}/s/call_hook(hooks, value)/(void)value/'
    caught check 05-run/unit/endings 'ctx_release_now calls the hook'
    mistake 05-run release.c '/^void ctx_release_now/,/^}/{s/^    if (hooks->release != NULL) {/    {/;}'
    caught check 05-run/unit/endings SIGSEGV
    mistake 05-run release.c 's/^    pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &cancel_state);/    pthread_setcancelstate(PTHREAD_CANCEL_ENABLE, \&cancel_state);/'
    caught check 05-run/unit/endings 'no thread is cancelled in a hook'
    mistake 05-run release.c 's/^    pthread_setcancelstate(cancel_state, &cancel_state);//'
    caught check 05-run/unit/endings 'after the hook it can be cancelled again'
}

@test "05: an exit of a context below the current one" {
    mistake 05-run run.c 's/^    if (owner != self || self->current != context) {/    if (owner != self) {/'
    caught check 05-run/exit_misuse
}

@test "05: an exit of a context that nobody is in" {
    mistake 05-run run.c '/^    if (owner == NULL) {/,/^    }/d'
    caught check 05-run/exit_misuse
}

@test "05: an exit of whatever is current" {
    mistake 05-run run.c 's/^    status = ctx_exit(context);/    ctx_record_pop(ctx_self());/'
    caught check 05-run/run_unbalanced
    caught check 05-run/run_exited_by_function
}

@test "05: a run without a share" {
    mistake 05-run run.c 's/= ctx_context_ref(context)};/= context};/; s/^    ctx_context_unref(this_one->context);//'
    caught leaks 05-run/run_left_and_let_go
}

@test "05: a run never gives its share back" {
    mistake 05-run run.c 's/^    ctx_context_unref(this_one->context);//'
    caught leaks 05-run/run_keeps_sets_inside
}

@test "05: a run whose function ends its thread is not left" {
    mistake 05-run run.c 's/^        abandon(this_one->context);/        (void)abandon;/'
    caught check 05-run/unit/abandon 'a run that its thread has ended in is left'
}

@test "05: of such a run one context is left" {
    mistake 05-run run.c 's/^    size_t steps = 1;/    return 1;\n&/'
    caught check 05-run/unit/abandon 'a run that its thread has ended in is left'
}

@test "05: of such a run one round is left" {
    mistake 05-run run.c 's/round < 4/round < 1/'
    caught check 05-run/unit/abandon 'a run that its thread has ended in is left'
}

@test "05: a context is left that the thread is not in any more" {
    mistake 05-run run.c 's/^    return ctx_self() != NULL \&\& owner_of(context) == ctx_self();/    return ctx_self() != NULL \&\& context != NULL;/; s/^    CTX_ASSERT(is_inside(context));//; s/c != context; c = /c != NULL \&\& c != context; c = /'
    caught check 05-run/unit/abandon
}

@test "05: of such a run too many contexts are left, where a hook has left one" {
    mistake 05-run run.c 's/left > 0 && is_inside(context); left--/left > 0; left--/'
    caught check 05-run/unit/abandon 'a run that its thread has ended in is left, and nothing below it'
}

@test "05: a run hands out its result where it is CTX_OK alone, or where it was refused" {
    mistake 05-run run.c 's/^        \*result = returned;/        *result = status == CTX_OK ? returned : NULL;/'
    caught check 05-run/run_exited_by_function 'the result is lost'
    caught check 05-run/run_unbalanced 'the result is lost'
    mistake 05-run run.c '/^ctx_status ctx_run/,/^}/{s/^    if (status != CTX_OK) {/&\n        if (result != NULL) {\n            *result = NULL;\n        }/;}'
    caught check 05-run/run_entered_context 'and has written its result'
    caught check 05-run/null_arguments
}

@test "05: a NULL where a function or the block's place is needed" {
    mistake 05-run run.c '/^    if (function == NULL) {/,/^    }/d'
    caught check 05-run/null_arguments
    mistake 05-run run.c '/^    if (inside == NULL) {/,/^    }/d'
    caught check 05-run/null_arguments
}

@test "05: a block without a share" {
    mistake 05-run run.c 's/^        \*inside = ctx_context_ref(context);/        *inside = context;/; /^void ctx_context_auto_exit/,/^}/s/^    ctx_context_unref(\*inside);//'
    caught check 05-run/auto_exit_leaves_a_stranger
}

@test "05: a block that exits whatever is current" {
    mistake 05-run run.c 's/^    if (\*inside != NULL \&\& \*inside == ctx_context_current()) {/    if (*inside != NULL) {/'
    caught check 05-run/auto_exit_leaves_a_stranger
    caught check 05-run/auto_exit_after_exit_by_hand
}

@test "05: a block that is refused exits its caller's context" {
    mistake 05-run run.c 's/^    if (status == CTX_OK) {/    if (status != CTX_NO_MEMORY) {/'
    caught check 05-run/auto_exit 'still inside: user 0'
    mistake 05-run run.c '/^ctx_status ctx_enter_block/,/^}/{s/^    if (status == CTX_OK) {/    {/;}'
    caught check 05-run/auto_exit 'still inside: user 0'
}

# Chapter 6. What only two threads can see, by chance, is for tests/suites/threads.bats.

@test "06: a count that is plain" {
    mistake 06-threads count.h 's/^typedef _Atomic uint64_t ctx_count;/typedef uint64_t ctx_count;/; s/atomic_load_explicit(count, memory_order_relaxed)/*count/; s/atomic_fetch_add_explicit(count, 1, memory_order_relaxed)/++*count/; s/atomic_fetch_sub_explicit(count, 1, memory_order_acq_rel) == 1/--*count == 0/'
    caught check 06-threads/unit/counts 'a count is atomic'
}

@test "06: the last share is the one that leaves none, looked at from the wrong side" {
    mistake 06-threads count.h 's/memory_order_acq_rel) == 1/memory_order_acq_rel) == 0/; s/^    CTX_ASSERT(atomic_load_explicit.*//'
    caught check 06-threads/unit/counts 'the last down says so'
}

@test "06: a count is looked at before one is subtracted, or afterwards" {
    mistake 06-threads count.h 's/^    return atomic_fetch_sub_explicit.*/    bool is_last = atomic_load_explicit(count, memory_order_relaxed) == 1;\n    atomic_fetch_sub_explicit(count, 1, memory_order_acq_rel);\n    return is_last;/'
    caught check 06-threads/unit/counts 'another gives up its share between two steps of a down'
    mistake 06-threads count.h 's/^    return atomic_fetch_sub_explicit.*/    atomic_fetch_sub(count, 1);\n    return atomic_load(count) == 0;/'
    caught check 06-threads/unit/counts 'another gives up its share between two steps of a down'
}

@test "06: a guard that does nothing" {
    mistake 06-threads guard.c '/^void ctx_guard_lock(/,/^}/s/ctx_lock(guard_of(context))/(void)guard_of(context)/; /^void ctx_guard_unlock(/,/^}/s/ctx_unlock(guard_of(context))/(void)context/'
    caught check 06-threads/unit/guards 'the guard of a context is one lock'
}

@test "06: one guard for all" {
    mistake 06-threads guard.c 's/(address >> 6 ^ address >> 26) % CTX_GUARDS/(address \& 1) % CTX_GUARDS/'
    caught check 06-threads/unit/guards 'neighbours have different guards'
}

@test "06: a look at what is prepared before the lock" {
    mistake 06-threads process.c '/^ctx_status ctx_process_prepare/,/^}/s/^    ctx_lock(CTX_LOCK_PROCESS);/    if (prepared == 2) {\n        return CTX_OK;\n    }\n&/'
    # Two accesses at the very same moment, each before the other is in ThreadSanitizer's notes, go unseen: once in a
    # hundred runs on a busy machine. Here the two sets of a process come at one moment on purpose, and once a run.
    for _ in 1 2 3 4 5; do
        run make sanitize CHAPTER=6 CODE="$code" TEST=06-threads/first_sets_meet
        [ "$status" -eq 0 ] || break
    done
    assert_failure
    assert_in_order "with AddressSanitizer" "1 passed" "with ThreadSanitizer" \
        "FAILED 06-threads/first_sets_meet is reported by ThreadSanitizer" "make sanitize CHAPTER=6 CODE=$code"
}

@test "06: one queue of hooks for all threads" {
    mistake 06-threads release.c 's/^static _Thread_local ending/static ending/'
    caught check 06-threads/hook_is_its_threads
}
@test "06: two guards in the order of the arguments" {
    mistake 06-threads guard.c 's/ctx_lock(one < two ? one : two);/ctx_lock(one);/; s/ctx_lock(one < two ? two : one);/ctx_lock(two);/'
    caught check 06-threads/unit/guards
}

@test "06: one guard that is taken twice for two contexts" {
    mistake 06-threads guard.c 's/^    if (one != two) {/    if (one != two || one > 0) {/'
    caught check 06-threads/unit/guards
}

@test "06: the thread that has all locks takes one more" {
    mistake 06-threads lock.c '/^void ctx_lock(/,/^}/{/^    if (ctx_lock_has_all/,/^    }/d;}; s/^    CTX_ASSERT(which < LOCKS.*//'
    caught check 06-threads/unit/guards 'no lock is taken twice'
}

@test "06: the first of the list does not know where it hangs" {
    mistake 06-threads record_list.c 's/^        first->link = &record->next;/        first->link = \&first;/; s/^    CTX_ASSERT(\*record->link == record);//'
    caught check 06-threads/unit/records
}

@test "06: a record that ends leaves its neighbour behind" {
    mistake 06-threads record_list.c 's/^        record->next->link = record->link;/        record->next->link = \&first;/; s/^    CTX_ASSERT(\*record->link == record);//'
    caught check 06-threads/unit/records
}

@test "06: the list is changed without its lock" {
    mistake 06-threads record_list.c '/^ctx_status ctx_record_new/,/^}/{/ctx_lock(/d; /ctx_unlock(/d;}'
    caught check 06-threads/unit/records 'a record comes onto the list under its lock'
    mistake 06-threads record_list.c '/^void ctx_record_end/,/^}/{/ctx_lock(/d; /ctx_unlock(/d;}'
    caught check 06-threads/unit/records 'a record leaves the list under its lock'
}

@test "06: hooks run while the list is locked" {
    mistake 06-threads record_list.c '/^void ctx_record_end/,/^}/{/^    ctx_record_leave_all/d; s/^    ctx_lock(.*/&\n    ctx_record_leave_all(record);/; /CTX_ASSERT/d;}'
    caught check 06-threads/unit/records 'no lock is held while a hook runs'
}

@test "06: a record that is never freed" {
    mistake 06-threads record_list.c 's/^    free(record);//'
    caught leaks 06-threads/unit/records
}

@test "06: all threads have one record" {
    mistake 06-threads self.c 's/^static _Thread_local ctx_record/static ctx_record/'
    caught check 06-threads/unit/attached 'a new thread has no record'
}

@test "06: a thread that is attached is not asked at its end" {
    mistake 06-threads process.c 's/^    return pthread_setspecific(at_thread_exit, record) == 0 ? /    return record != NULL ? /'
    caught check 06-threads/unit/attached 'the values of a thread that returns are released once'
}

@test "06: a thread is attached anew each time" {
    mistake 06-threads attach.c 's|\*out != NULL ? CTX_OK : attach_new(out)|attach_new(out)|'
    mistake_also 06-threads self.c 's/^    CTX_ASSERT(self == NULL.*//'
    caught check 06-threads/unit/attached 'a thread is attached once'
}

@test "06: a thread ends whatever record it is given" {
    mistake 06-threads self.c 's/^    if (record != self || record == NULL) {/    if (record == NULL) {/'
    caught check 06-threads/unit/attached
}

@test "06: a thread has no record while its hooks run" {
    mistake 06-threads self.c 's/^    ctx_record_leave_all(self);//'
    caught check 06-threads/unit/attached 'while its values go, a thread has its record'
}

@test "06: a thread that is started and does not return stays inside" {
    mistake 06-threads thread.c 's/^    pthread_cleanup_push(ctx_self_end, mine.record);//; s/^    pthread_cleanup_pop(1);/    ctx_self_end(mine.record);/'
    caught check 06-threads/thread_exit_releases
}

# Chapter 7.

@test "07: a child that releases what only a vanished thread held" {
    mistake 07-processes orphan.c 's/ctx_count_is_one(&context->owners)/context == NULL/'
    caught check 07-processes/fork_releases_once
}

@test "07: a child that leaves vanished threads where they were" {
    mistake 07-processes process.c 's/^        ctx_orphan_leave(vanished);/        (void)ctx_orphan_leave;/'
    caught check 07-processes/fork_vanished_thread
}

@test "07: a process that is prepared for a fork when a thread attaches" {
    mistake 07-processes process.c 's/^__attribute__((constructor)) static/__attribute__((unused)) static/'
    caught check 07-processes/unit/forks 'a child has no lock that another thread had'
}
@test "07: a child that keeps the locks, where no thread has vanished" {
    mistake 07-processes process.c '/^static void after_fork_in_child/,/^}/s/^    while (vanished != NULL) {/    if (vanished == NULL) {\n        return;\n    }\n&/'
    LIMIT=2 caught check 07-processes/fork_child_starts_thread 'it hangs'
}
@test "07: a child that keeps the locks" {
    mistake 07-processes process.c '/^static void after_fork_in_child/,/^}/s/^    ctx_unlock_all();//'
    LIMIT=2 caught check 07-processes/fork_child_starts_thread 'it hangs'
}
@test "07: a vanished thread's record stays" {
    mistake 07-processes orphan.c 's/^    free(record);//'
    caught leaks 07-processes/fork_vanished_thread 'in a child process'
}
@test "07: both digits of an escape are looked at" {
    mistake 07-processes percent.c 's/ >= 0 \&\& hex_digit(at\[2\])/ | hex_digit(at[2]))/; s/\&\& hex_digit(at/\&\& (hex_digit(at/'
    caught leaks 07-processes/unit/percents
}

@test "07: an escape has capitals only" {
    mistake 07-processes percent.c "s/^    return c >= 'a' .*/    return -1;/"
    caught check 07-processes/unit/percents 'two hexadecimal digits are an escape'
}

@test "07: a surrogate is a letter" {
    mistake 07-processes utf8.c 's/{0xed, 0xed, 2, 0x80, 0x9f}/{0xed, 0xed, 2, 0x80, 0xbf}/'
    caught check 07-processes/unit/letters 'a surrogate is not UTF-8'
}

@test "07: a letter that is cut short is looked for behind the end" {
    mistake 07-processes utf8.c 's/length <= f->following \&\& length < left;/length <= f->following \&\& left > 0;/'
    caught leaks 07-processes/unit/letters
}

@test "07: one U+FFFD for each byte" {
    mistake 07-processes utf8.c 's/^        at += taken;/        at += is_whole ? taken : 1;/'
    caught check 07-processes/unit/letters 'for each longest run'
}

@test "07: a strict scan that lets a percent sign stand" {
    mistake 07-processes member.c 's/^           !(is_strict .*/           (is_strict || !is_strict)) {/'
    caught check 07-processes/unit/scans 'what W3C has, and no more: "100%=50%", strict'
}

@test "07: blanks are part of properties" {
    mistake 07-processes member.c 's/\*end = ctx_member_char_is_blank(text\[\*at\]) ? \*end : \*at + 1;/*end = *at + 1;/'
    caught check 07-processes/unit/scans 'where they are: "a=1 ; p = 2 ,x", tolerant'
}

@test "07: commas are not counted" {
    mistake 07-processes members.c 's/members->count > 0 ? 1 : 0/members->count > 0 ? 0 : 0/'
    caught check 07-processes/unit/members 'the comma between two members counts'
}

@test "07: a report of the last trouble" {
    mistake 07-processes members.c 's/report->left_out == 0 || offset < report->offset/report->left_out == 0 || offset > report->offset/'
    caught check 07-processes/unit/members 'the first trouble'
}

@test "07: a percent sign of a value stands" {
    mistake 07-processes member.c "s/value\[i\] != '%' \&\& //"
    caught check 07-processes/unit/members 'what must be encoded is'
}

@test "07: a number that does not fit" {
    mistake 07-processes codec.c 's/^    bool fits = errno == 0 \&\& /    bool fits = /'
    caught check 07-processes/unit/codecs 'is refused'
}

@test "07: a string is what stands before its NUL" {
    mistake 07-processes codec.c 's/strlen(text) != length/strlen(text) > length/'
    caught check 07-processes/unit/codecs 'with a NUL is refused'
}

# Chapter 8

@test "08: a callback that shares the context in which it was registered" {
    mistake 08-tasks callback.c 's/^    ctx_status status = ctx_copy_context(&copy);/    ctx_status status = CTX_OK;\n    copy = ctx_context_ref(ctx_context_current());/'
    caught check 08-tasks/callback_copies_now
}
@test "08: a callback that is called at once is an error" {
    mistake 08-tasks callback.c 's/^    if (callback->context != ctx_context_current()) {/    if (callback->function != NULL) {/'
    caught check 08-tasks/callback_at_once
}
@test "08: a callback whose context is anywhere below is called as it is" {
    mistake 08-tasks callback.c 's/^    if (callback->context != ctx_context_current()) {/    if (ctx_context_current() == NULL) {/'
    caught check 08-tasks/callback_at_once
}
@test "08: a callback that ends twice" {
    mistake 08-tasks callback.c 's/^    callback->context = NULL;.*//'
    caught leaks 08-tasks/callback_ends_itself
}
@test "08: a callback that has no share of the context it is given" {
    mistake 08-tasks callback.c 's/ctx_context_ref(context)}/context}/'
    caught leaks 08-tasks/callback_in_given_context
}
@test "08: a switch that takes what another thread is in" {
    mistake 08-tasks chain.c 's/^        if (!ctx_aside_claim(to)) {/        if (!ctx_aside_claim(to) \&\& to == NULL) {/'
    caught check 08-tasks/chain_who_is_in_it
}
@test "08: a switch that does not put the old chain aside" {
    mistake 08-tasks chain.c '/ctx_aside_put(self);/d'
    caught check 08-tasks/chain_each_its_own
}
@test "08: a switch that refuses the chain that the thread is in" {
    mistake 08-tasks chain.c 's/^    if (to != self) {/    if (to != NULL) {/'
    caught check 08-tasks/chain_who_is_in_it
}
@test "08: a switch that hands the thread's own chain out" {
    mistake 08-tasks chain.c 's/^        \*from = self == ctx_self_home() ? NULL : self;/        *from = self;/'
    caught check 08-tasks/chain_who_is_in_it
}
@test "08: a chain that is freed while somebody is in it" {
    mistake 08-tasks chain.c 's/^    if (!ctx_aside_claim(chain)) {/    if (!ctx_aside_claim(chain) \&\& chain == NULL) {/'
    caught check 08-tasks/chain_who_is_in_it
}
@test "08: a chain that is given up with its contexts entered" {
    mistake 08-tasks chain.c 's/^    ctx_record_end(chain);/    (void)chain;/'
    caught check 08-tasks/chain_given_up
}
@test "08: a thread that ends inside a chain, which nobody can take up then" {
    mistake 08-tasks self.c '/^        ctx_aside_put(chain);/d'
    caught check 08-tasks/chain_thread_ends_inside
}
@test "08: a chain that a vanished thread was in stays taken" {
    mistake 08-tasks orphan.c '/^        ctx_aside_put(record);/d'
    caught check 08-tasks/chain_over_fork
}
@test "08: a child that leaves what was put aside" {
    mistake 08-tasks orphan.c 's/^           (record->is_chain \&\& .*/           record == NULL;/'
    caught check 08-tasks/chain_over_fork
}

# Chapter 9

@test "09: a walk that goes on below a node that a copy has" {
    mistake 09-speed sole.c 's/ && ctx_sole(&(\*path.link)->owners)//'
    caught check 09-speed/unit/in_place 'beside a copy the path is the root'
}

@test "09: a slot of a node that a copy has, too" {
    mistake 09-speed sole.c 's/node != NULL && ctx_sole(&node->owners);/node != NULL;/'
    caught check 09-speed/unit/in_place 'and no slot is alone'
}

@test "09: a slot that takes a binding and no share of it" {
    mistake 09-speed map.c 's/slot->binding = ctx_binding_ref(binding);/slot->binding = binding;/'
    caught leaks 09-speed/unit/in_place
}

@test "09: the binding that leaves a slot has one share too many" {
    mistake 09-speed map.c 's/\*old = slot->binding;/*old = ctx_binding_ref(slot->binding);/'
    caught leaks 09-speed/set_in_place
}

@test "09: a binding that a token has takes another value" {
    mistake 09-speed context.c 's/bool is_sole = slot != NULL && ctx_sole(&slot->binding->owners);/bool is_sole = slot != NULL;/'
    caught check 09-speed/set_in_place
}

@test "09: a value whose binding stays is released inside a hook" {
    mistake 09-speed set_get.c 's/ctx_release_is_running() || //'
    caught check 09-speed/unit/in_place 'ctx_release_first: Assertion'
}

@test "09: a copy of a node whose slots are one off behind a new place" {
    mistake 09-speed node.c 's/next += (lowest & in_order(from)) != 0;/next++;/'
    caught check 04-copy_context/unit/nodes
}

@test "09: the new child hangs at the root, wherever the path has come to" {
    mistake 09-speed map.c 's/commit(map, path.link, node,/commit(map, \&map->root, node,/'
    caught check 09-speed/unit/in_place
}

@test "09: an exit goes on with the stamp of the context that was left" {
    mistake 09-speed record.c '/^    ctx_record_\(forget\|renew\)(record);/d'
    caught check 09-speed/unit/again
    caught check 05-run/run_nested
}

@test "09: a set that changes the value alone leaves the stamp as it was" {
    mistake 09-speed context.c '/ctx_stamp_renew(/d'
    caught check 09-speed/unit/again
}

@test "09: a set with a token does not say that there is something new" {
    mistake 09-speed token.c '/^    ctx_record_renew(self);/d; s/^    ctx_record_forget(self);/    (void)self;/'
    caught check 09-speed/unit/again
}

@test "09: a variable that is unset is kept as one that is NULL" {
    mistake 09-speed set_get.c 's/binding == NULL ? CTX_CACHE_UNSET :/binding == NULL ? NULL :/'
    caught check 03-tokens/document_reset
}

@test "09: an entry with an older stamp is taken for one that is good" {
    mistake 09-speed cache.h 's/entry->stamp != stamp/entry->stamp > stamp/'
    caught check 09-speed/unit/caches 'but under no other stamp'
}

@test "09: a last share that is found by a load is given up twice" {
    mistake 09-speed count.h 's/        return shares == 1;/        return shares <= 2;/'
    caught leaks 09-speed/set_in_place
}

# What a learner sees. shows NAME COMMAND...: exactly the screen of that name, but for numbers that grow with the tests.
shows() {
    name=$1
    shift
    ended=0
    "$@" >build/mistakes/screen.raw 2>&1 </dev/null || ended=$?
    grep -v '^make.*\*\*\*' build/mistakes/screen.raw |
        sed 's/^[0-9]* passed/N passed/; s/\.c:[0-9]*\(,\|:\) after [0-9]* cases/.c:N\1 after N cases/' >build/mistakes/screen
    cat build/mistakes/screen
    assert_equal "$ended" 2
    [ "${SCREENS:-}" != refresh ] || cp build/mistakes/screen "tests/screens/$name.screen"
    diff -u "tests/screens/$name.screen" build/mistakes/screen
}

@test "the screen of a golden program that catches a mistake" {
    mistake 02-set-get set_get.c 's/^    ctx_binding \*old;/    const ctx_binding *is = ctx_map_find(\&current->map, var);\n    if (is != NULL \&\& is->value == value) {\n        return CTX_OK;\n    }\n&/'
    CC=gcc shows mistake-golden make check CHAPTER=2 CODE="$code"
}

@test "the screens of a unit program that catches a mistake" {
    mistake 04-copy_context map.c "$never_lifted"
    CC=gcc shows mistake-unit make check CHAPTER=4 CODE="$code" TEST=04-copy_context/unit
    CC=gcc shows mistake-unit-oom make oom CHAPTER=4 CODE="$code" TEST=04-copy_context/unit/shapes
    need valgrind
    CC=gcc shows mistake-unit-leaks make leaks CHAPTER=4 CODE="$code" TEST=04-copy_context/unit/shapes
}

@test "a function that a header has and no file is missed by the unit program that calls it" {
    copy_of 02-set-get
    sed -i '/^ctx_status ctx_map_remove/,/^}/d' "$code/map.c"
    run env CODE="$code" tests/tools/golden 02-set-get/unit/map
    assert_failure
    assert_output --partial "02-set-get/unit/map does not build with the code in $code:"
    assert_output --partial ctx_map_remove
    run env CODE="$code" tests/tools/oom 02-set-get/unit/map
    assert_failure 1
}

# The node of the book with other names for its fields, a header with another function, a code without the header.
@test "an inside that is not the book's is skipped, and said" {
    copy_of 04-copy_context
    sed -i 's/->children/->kids/g; s/uint32_t children;/uint32_t kids;/; s/\.children = /.kids = /g' "$code"/*.[ch]
    run make check CHAPTER=4 CODE="$code" TEST=04-copy_context/unit
    assert_success
    assert_in_order "skipped: 04-copy_context/unit/shapes looks into the book's node.h, and the one in $code is another: " children
    assert_output --partial " 0 failed, 4 skipped"
    run make oom CHAPTER=4 CODE="$code" TEST=04-copy_context/unit/shapes
    assert_output --partial "0 passed, 0 failed, 1 skipped"

    copy_of 02-set-get
    sed -i 's/ctx_map_remove/ctx_map_take/' "$code"/*.[ch]
    run make check CHAPTER=2 CODE="$code" TEST=unit
    assert_in_order "looks into the book's map.h, and the one in $code has no prototype of ctx_map_remove"
    assert_output --partial "4 passed, 0 failed, 1 skipped"
    copy_of 02-set-get
    sed -i '/^void ctx_binding_cancel/d' "$code/binding.h"
    run make check CHAPTER=2 CODE="$code" TEST=02-set-get/unit/binding
    assert_in_order "looks into the book's binding.h, and the one in $code has no prototype of ctx_binding_cancel"

    copy_of 03-tokens
    run make check CHAPTER=4 CODE="$code" TEST=04-copy_context/unit/shapes
    assert_output --partial "skipped: 04-copy_context/unit/shapes looks into node.h, and there is none in build/mistakes/03-tokens"
}

@test "code that does not compile is no other inside" {
    copy_of 02-set-get
    echo 'nonsense' >>"$code/map.h"
    run env CODE="$code" tests/tools/golden 02-set-get/unit/map
    assert_failure 1
    assert_output --partial "the code in $code does not compile:"
}

@test "each unit program of a chapter is there, and so is the section that it points to" {
    # shellcheck source=/dev/null
    . tests/tools/exercise.sh
    # shellcheck source=/dev/null
    . tests/tools/units.sh
    set +eu
    for chapter in $(chapters); do
        for test in $(units_of "$chapter"); do
            [ -f "tests/unit/${test##*/}.c" ] || { echo "there is no tests/unit/${test##*/}.c" && return 1; }
            [ -f "chapters/$chapter/$(unit_has header "$test")" ] || { echo "$test looks into what is not there" && return 1; }
            section=$(unit_has section "$test")
            anchors "chapters/$chapter/README.md" | cut -d ' ' -f 1 | grep -qxF -e "${section#\#}" ||
                { echo "$test: chapters/$chapter/README.md has no section $section" && return 1; }
        done
    done
    assert_equal "$(chapters | while read -r chapter; do units_of "$chapter"; done | wc -l)" "$(grep -vc '^#' tests/unit/chapters)"
}
