# Every line and every branch of src/ is reached by some program, but for what tests/coverage/unreached.txt names; and
# a table that does not notice what is missed is refused. Alone: make coverage
# bats file_tags=long

load asserts

setup_file() {
    mkdir -p build/coverage
    command -v gcov >/dev/null && command -v python3 >/dev/null || return 0
    tests/tools/coverage >build/coverage/table 2>&1 || true
}

setup() {
    need gcc
    need gcov
    need python3
}

# The table of what is counted already must refuse a list that has this entry as well.
refuses_entry() { # ENTRY MESSAGE
    cp tests/coverage/unreached.txt build/coverage/list.txt
    printf '%s\n' "$1" >>build/coverage/list.txt
    run env RUN=none LIST=build/coverage/list.txt tests/tools/coverage
    assert_failure 1
    assert_output --partial "list.txt:$(wc -l <build/coverage/list.txt): $2"
}

@test "every program runs well with counters in the library" {
    ! grep -A 12 -e ' failed: ' -e 'no figures' build/coverage/table
}

@test "lines: every one is reached, but those on the list" {
    grep -e 'never runs' -e unreached.txt build/coverage/table || true
    grep '^lines: [1-9][0-9]* of .* 0 missing$' build/coverage/table
}

@test "branches: every one is taken, but those on the list" {
    grep -e 'never taken' -e unreached.txt build/coverage/table || true
    grep '^branches: [1-9][0-9]* of .* 0 missing$' build/coverage/table
}

@test "the list has no entry for what is reached" {
    ! grep unreached.txt build/coverage/table
}

@test "each file of src/ that has a function has its line in the table" {
    for file in $(grep -l '^{' src/*.c); do
        grep "^${file#src/} .* lines .* branches " build/coverage/table
    done
    grep '^hash.h ' build/coverage/table
}

# bats file_tags=long
@test "refused: a function that nobody calls, a branch that nobody takes, an inline function that nobody uses" {
    plant coverage
    run env CODE="$broken" RUN="unit/texts unit/hash" FILES="text.c hash.h" tests/tools/coverage
    assert_failure 1
    assert_in_order "text.c:" ": never runs: void ctx_text_nobody(void)"
    assert_in_order "text.c:" ": 1 of 2 branches never taken: if (text->size == 4711) { return; }"
    assert_in_order "hash.h:" ": never runs: static inline int ctx_hash_nobody(void) { return 1; }"
    # The rest of the two files is reached: nothing else is named.
    assert_equal "$(echo "$output" | grep -c -e 'never ')" 4
}

@test "refused: an entry that matches nothing" {
    refuses_entry 'text.c | 1 line, 0 branches | no_such_call(); | none' \
        'matches 0 places in text.c, not one'
}

@test "refused: an entry that matches more than one place" {
    refuses_entry 'copy_context.c | 1 line, 0 branches | return status; | none' \
        'matches 2 places in copy_context.c, not one'
}

@test "refused: an entry for what is reached" {
    refuses_entry 'text.c | 1 line, 0 branches | text->length++; | none' \
        'says 1 line, 0 branches, but it is 0 lines, 0 branches that nothing reaches'
}

@test "refused: an entry that excuses nothing, and one for a file that is not there" {
    refuses_entry 'text.c | 0 lines, 0 branches | text->length++; | none' 'all of it is reached'
    refuses_entry 'lost.c | 1 line, 0 branches | text->length++; | none' 'there is no lost.c'
}

@test "refused: an entry without a reason" {
    refuses_entry 'text.c | 1 line, 0 branches | text->length++;' \
        'an entry has four parts, the last a reason'
}

@test "refused: an empty list, where something is not reached" {
    run env RUN=none LIST=/dev/null tests/tools/coverage
    assert_failure 1
    assert_in_order "copy_context.c:" ": never runs: ctx_context_unref(copy);"
    assert_in_order "lines: " " 0 listed, 6 missing"
}

@test "refused: a program that fails, and no figures at all" {
    run env CODE=build/planted/coverage RUN=unit/no_such_program tests/tools/coverage
    assert_failure 1
    assert_output --partial "unit/no_such_program failed: "
    mkdir -p build/coverage/bare
    cp src/text.c build/coverage/bare
    run env CODE=build/coverage/bare RUN=none tests/tools/coverage
    assert_failure 1
    assert_output --partial "build/coverage/bare/text.c: no figures"
}
