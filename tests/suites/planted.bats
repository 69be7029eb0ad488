#!/usr/bin/env bats
# The bugs that the other suites plant (tests/planted): each can still be planted, and one that cannot is refused.

load asserts

setup() {
    need patch
}

bugs() {
    for file in tests/planted/*.patch; do basename "$file" .patch; done
}

# The same bugs, to spoil one of them: $PLANTED is the folder.
spoiled() { # NAME SCRIPT
    export PLANTED=build/spoiled
    rm -rf $PLANTED
    mkdir -p $PLANTED
    sed "$2" "tests/planted/$1.patch" >"$PLANTED/$1.patch"
    ! cmp -s "tests/planted/$1.patch" "$PLANTED/$1.patch" || return 1
    run tests/tools/plant "$1" build/spoiled/code
}

@test "each bug can be planted in src as it is" {
    for name in $(bugs); do tests/tools/plant "$name" build/planted/each; done
}

@test "the first line of each says what is broken, in a sentence" {
    for name in $(bugs); do
        sed -n '1{/^[A-Z].*\.$/!p;}; 2{/./p;}; 3{/^--- a/!p;}' "tests/planted/$name.patch"
    done >build/sentences
    diff /dev/null build/sentences
}

@test "the suites plant each of them, and no other" {
    diff <(bugs | sort) <(sed -n 's/^ *plant \([a-z0-9-]*\)$/\1/p; s/^ *misled \([a-z]*\) .*/hygiene-hooks-\1/p' \
        tests/suites/*.bats | sort -u)
}

# bats test_tags=long
@test "refused: a bug beside which a line is another" {
    spoiled threads-stay 's/void \*result/void *other/'
    assert_failure 1
    assert_output --partial "threads-stay is not planted: src is another where build/spoiled/threads-stay.patch changes it."
    assert_output --partial "tests/tools/replant threads-stay"
    run plant threads-stay
    assert_failure 1
}

# bats test_tags=long
@test "refused: a bug of two changes, one of which does not fit" {
    spoiled threads-list '0,/^-    ctx_lock(CTX_LOCK_RECORDS);/s//-    ctx_lock(CTX_LOCK_OTHERS);/'
    assert_failure 1
    assert_output --partial "threads-list is not planted"
}

# bats test_tags=long
@test "refused: a bug in a file that has gone" {
    spoiled trie-walk 's/map_next.c/map_before.c/'
    assert_failure 1
    assert_output --partial "trie-walk is not planted"
}

# bats test_tags=long
@test "refused: a bug that looks as if it were planted already" {
    spoiled trie-mix '/^[-+] /{y/-+/+-/;}'
    assert_failure 1
    assert_output --partial "trie-mix is not planted"
}

# bats test_tags=long
@test "refused: a bug that changes nothing, and one that has no change at all" {
    spoiled trie-mix '/^+ /d; s/^-\( .*\)/&\n+\1/'
    assert_failure 1
    assert_output --partial "trie-mix breaks nothing"
    spoiled trie-mix '3,$d'
    assert_failure 1
    assert_output --partial "trie-mix is not planted"
}

# bats test_tags=long
@test "refused: a bug that nobody has written down" {
    run tests/tools/plant no-such-bug build/planted/none
    assert_failure 2
    assert_output --partial "There is no bug no-such-bug"
}

@test "replant makes a patch fit again, and keeps its sentence" {
    a_copy replant
    cp tests/planted/threads-stay.patch before
    tests/tools/replant threads-stay
    cmp before tests/planted/threads-stay.patch
    sed -i 's/void \*result;/void *outcome;/' src/thread.c
    run tests/tools/plant threads-stay build/planted/stay
    assert_failure 1
    tests/tools/replant threads-stay
    tests/tools/plant threads-stay build/planted/stay
    assert_equal "$(sed 1q before)" "$(sed 1q tests/planted/threads-stay.patch)"
    grep -q '^ *void \*outcome;' tests/planted/threads-stay.patch
}

@test "replant leaves a patch alone that fits nowhere, and makes one of a copy that was broken by hand" {
    a_copy replant
    cp tests/planted/threads-stay.patch before
    sed -i 's/pthread_cleanup_pop(1)/pthread_cleanup_pop(2)/' src/thread.c
    run tests/tools/replant threads-stay
    assert_failure 2
    assert_output --partial "threads-stay does not fit"
    cmp before tests/planted/threads-stay.patch
    mkdir -p build/mine
    cp src/*.[ch] build/mine
    run tests/tools/replant threads-stay build/mine/
    assert_failure 2
    assert_output --partial "nothing is broken in build/mine"
    sed -i '/pthread_cleanup_pop/d' build/mine/thread.c
    echo 'A clean-up is pushed, and never popped.' >tests/planted/new.patch
    tests/tools/replant new build/mine/
    tests/tools/plant new build/planted/new
    cmp build/mine/thread.c build/planted/new/thread.c
    assert_equal "$(sed -n 2p tests/planted/new.patch)" ""
}
