# The rules by which the chapters hold their code, and for each rule a house that breaks it. And the author's page,
# tests/AUTHORS.md: what it names is there, and what it draws is so.

load asserts

setup() {
    need python3
    last=$(. tests/tools/common.sh && chapters | tail -n 1)
}

rejects() { # the words that the complaint must have
    run tests/tools/house
    assert_failure
    assert_output --partial "$1"
}

@test "the house is in order" {
    tests/tools/house
}

@test "find lists the drafts, and nothing else" {
    find chapters -type f -name '*.[ch]' | while IFS= read -r draft; do
        final=chapters/$last/$(basename "$draft")
        [ -L "$final" ] && ! cmp -s "$draft" "$final"
    done
}

# bats test_tags=long
@test "an absolute link is rejected" {
    a_copy house
    ln -sf "$PWD/src/var.c" chapters/02-set-get/var.c
    rejects "is not relative"
}

# bats test_tags=long
@test "a link that leads nowhere is rejected" {
    a_copy house
    ln -sf ../../src/nothing.c chapters/02-set-get/var.c
    rejects "chapters/02-set-get/var.c -> ../../src/nothing.c leads nowhere"
}

# bats test_tags=long
@test "a link to a link is rejected" {
    a_copy house
    ln -sf ../02-set-get/var.c chapters/03-tokens/var.c
    rejects "leads to another link"
}

# bats test_tags=long
@test "the same text twice is rejected" {
    a_copy house
    rm chapters/03-tokens/token.c
    cp src/token.c chapters/03-tokens/token.c
    rejects "are the same"
}

# bats test_tags=long
@test "a draft that nobody outgrows is rejected" {
    a_copy house
    echo 'int ctx_extra;' >"chapters/$last/extra.c"
    rejects "belongs in src/"
}

# bats test_tags=long
@test "a file of src/ that the last chapter lacks is rejected" {
    a_copy house
    rm "chapters/$last/token.c"
    rejects "is not reached"
}

# bats test_tags=long
@test "a file of src/tasks/ that the last chapter lacks, and one of the library that knows of libuv, are rejected" {
    a_copy house
    rm "chapters/$last/tasks/task.c"
    echo '#include <uv.h>' >>src/var.c
    echo '#include "tasks/task.h"' >>src/run.c
    rejects "src/tasks/task.c is not reached"
    assert_output --partial "src/var.c knows of libuv"
    assert_output --partial "src/run.c knows of libuv"
}

# bats test_tags=long
@test "drafts of half the library are rejected, and of a sixth before the last chapter" {
    a_copy house
    cat src/*.c >>chapters/02-set-get/map.c
    rejects "the drafts have "
    assert_output --partial "lines, a half or more"
    assert_output --partial "the drafts that are outgrown before"
}

# bats test_tags=long
@test "drafts of an eighth of the library in the steps of the last chapter are rejected" {
    a_copy house
    cat src/baggage_[a-o]*.c >>chapters/09-speed/1-calls/node.h
    rejects "the drafts of steps have "
    assert_output --partial "an eighth or more"
    refute_output --partial "the drafts have"
}

# bats test_tags=long
@test "a table that is out of date is rejected" {
    a_copy house
    sed -i 's/^| `var.c` | F/| `var.c` | D/' tests/AUTHORS.md
    rejects 'lacks 1 lines of tests/tools/house table; the first is | `var.c` | F'
}

# Files and folders that a page names by their whole path, and that are not there.
named_and_missing() { # PAGE
    grep -oE '(^|[^A-Za-z0-9_./-])(\.ci|chapters|exercises|solutions|src|tests)/[A-Za-z0-9_./-]*' "$1" |
        sed 's/^[^.a-z]//; s/[.-]*$//' | sort -u | while IFS= read -r name; do
        [ -e "$name" ] || echo "$1 names $name, which is not there"
    done
}

# The steps that a page draws: a file, and each that stands below it and one step to the right.
steps() { # PAGE
    awk '/^    [|` -]*(Makefile|tests\/[^ ]*)( |$)/ {
        at = match($0, /Makefile|tests\//)
        name = substr($0, at)
        sub(/ .*/, "", name)
        on[at] = name
        if (name != "Makefile") print on[at - 3], name
    }' "$1"
}

# Steps that no file takes: the one to the left does not name the one to the right.
untrue_steps() { # PAGE
    steps "$1" | while read -r from to; do
        word=$to
        [ "$from" != Makefile ] || word=${to##*/} # which chooses behind the name of the folder
        grep -qE "(^|[^A-Za-z0-9_.-])${word%.bash}([^A-Za-z0-9_.-]|\$)" "$from" 2>/dev/null ||
            echo "$1 draws a step from $from to $to, and $from does not name it"
    done
}

@test "the author's page names what is there, and each step that it draws is taken" {
    diff /dev/null <(named_and_missing tests/AUTHORS.md)
    assert [ "$(steps tests/AUTHORS.md | wc -l)" -ge 20 ]
    diff /dev/null <(untrue_steps tests/AUTHORS.md)
}

# bats test_tags=long
@test "a file that is not there, and a step that nobody takes, are refused" {
    mkdir -p build/house
    sed 's|tests/tools/screen |tests/tools/scream |; s|- tests/tools/tally |- tests/tools/watch |' tests/AUTHORS.md \
        >build/house/AUTHORS.md
    assert_equal "$(named_and_missing build/house/AUTHORS.md)" \
        "build/house/AUTHORS.md names tests/tools/scream, which is not there"
    untrue_steps build/house/AUTHORS.md | sort >build/house/untrue
    diff - build/house/untrue <<'END'
build/house/AUTHORS.md draws a step from tests/tools/check-chapter to tests/tools/scream, and tests/tools/check-chapter does not name it
build/house/AUTHORS.md draws a step from tests/tools/run-suite to tests/tools/watch, and tests/tools/run-suite does not name it
END
}

# bats test_tags=long
@test "a file of the last chapter that src/ lacks, and a row for a file that is not there, are rejected" {
    a_copy house
    last=$(printf '%s\n' chapters/[0-9]*/ | tail -n 1)
    ln -s ../02-set-get/map.c "${last}more.c"
    sed -n 's/^| `map.c`/| `more.c`/p' tests/AUTHORS.md >>tests/AUTHORS.md
    rejects "${last}more.c is not in src/"
    rejects "has a line for a file that is not there"
}

@test "the floors of src are as they are drawn, and the walks go where they say" {
    tests/tools/build CODE=src FLAVOUR=release library
    tests/tools/rooms
}

# bats test_tags=long
@test "a file that is called from below, one that is nowhere, and a walk that goes astray are refused" {
    tests/tools/build CODE=src FLAVOUR=release library
    sed 's/ map_next map / current map /; s/copy_context current /copy_context map_next /
        s/ctx_baggage_claim  /ctx_baggage_clams  /; s/ share mapping / mapping /' tests/AUTHORS.md >build/house/AUTHORS.md
    run tests/tools/rooms build/house/AUTHORS.md
    assert_failure
    diff - <(printf '%s\n' "${lines[@]}") <<'END'
src/share.c stands on no floor
current.c calls attach.c, which is above it
current.c calls context.c, which is above it
current.c calls record.c, which is above it
current.c calls self_here.c, which is above it
ctx_baggage_clams is not in src/baggage_claim.c
END
}

# bats test_tags=long
@test "calls that go in a circle are refused" {
    need gcc
    a_copy house
    mkdir -p build/gcc-release/src/lib
    for word in one:other other:one; do
        printf 'void %s(void);\nvoid %s(void);\nvoid %s(void) { %s(); }\n' "${word%:*}" "${word#*:}" "${word%:*}" "${word#*:}" |
            gcc -x c -c - -o "build/gcc-release/src/lib/${word%:*}.o"
    done
    run tests/tools/rooms
    assert_failure
    assert_output "calls go in a circle: one -> other -> one"
}
