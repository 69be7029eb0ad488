# The drawings of the text: each scene prints tests/draw/SCENE.out, and leaks nothing.

load asserts

scenes() { # the names in the usage, and those of the expected outputs, must be the same
    tests/tools/draw 2>&1 | sed -n 's/^A scene: //p' | tr ' ' '\n' | sort
}

draws() { # every scene, with CODE and FLAVOUR as they are
    for scene in $(scenes); do
        tests/tools/draw "$scene" | diff -u "tests/draw/$scene.out" -
    done
}

@test "each scene has its drawing, and each drawing its scene" {
    assert_equal "$(scenes)" "$(basename -a -s .out tests/draw/*.out | sort)"
}

@test "the scenes are drawn as expected" {
    draws
}

@test "chapter 8 has the same trie" {
    CODE=chapters/08-tasks draws
}

# bats test_tags=long
@test "the drawings are clean under the sanitizers" {
    FLAVOUR=asan draws
}

@test "from the words of a scene comes the scene" {
    words="set user@3=12345 set deadline@9.0=30 draw set log@9.21=7"
    # shellcheck disable=SC2086 # a list of words
    tests/tools/draw $words | diff -u tests/draw/split.out -
}

@test "side by side, a binding that moved says that it has another owner" {
    run tests/tools/draw set a@3=1 copy set b@3.1=2 beside
    assert_line --index 2 "    place 3 -> n3 (1 owner)                                   place 3: a = 1 (2 owners)"
    assert_line --index 3 "      place 0: a = 1 (2 owners)"
    assert_line --index 4 "      place 1: b = 2 (1 owner)"
}

@test "side by side, an untouched copy is one trie" {
    run tests/tools/draw set a@3=1 copy beside
    assert_line --index 1 "  context ------------------> n1 (2 owners)            <--- copy"
    assert_line --index 2 "                                place 3: a = 1 (1 owner)"
    assert_equal "${#lines[@]}" 3
}

@test "a script that is called from elsewhere finds the top" {
    top=$PWD
    cd /
    "$top/tests/tools/draw" two | diff -u "$top/tests/draw/two.out" -
}

@test "the trie is the learner's, and the book's where that is said" {
    rm -rf build/draw-mine
    mkdir -p build/draw-mine
    cp -L chapters/03-tokens/*.[ch] build/draw-mine/
    run make draw SCENE=two CODE=build/draw-mine
    assert_equal "${lines[0]}" "(the book's trie: build/draw-mine has none yet)"
    printf '%s\n' "${lines[@]:1}" | diff -u <(grep . tests/draw/two.out) -
    cp -L chapters/04-copy_context/*.[ch] build/draw-mine/
    make draw SCENE=two CODE=build/draw-mine | diff -u tests/draw/two.out -
    make draw SCENE="set user@3=12345 set deadline@9.0=30 draw" CODE=build/draw-mine | diff -u tests/draw/two.out -
}

# The code of a learner who has typed as far as `Copy and walk`: find is there, and instead of set and remove these words.
half_typed() { # [FILE]
    rm -rf build/draw-mine
    mkdir -p build/draw-mine
    cp -L chapters/04-copy_context/*.[ch] build/draw-mine/
    sed '/^\/\* A copy of `node` with a child/,$d' chapters/04-copy_context/map.c | cat - "${1:-/dev/null}" >build/draw-mine/map.c
}

# The first line, in these words, and below it the drawing of the book's.
draws_the_books() { # SCENE WORDS
    run make draw SCENE="$1" CODE=build/draw-mine
    assert_success
    assert_equal "${lines[0]}" "(the book's trie: $2)"
    printf '%s\n' "${lines[@]:1}" | diff -u <(grep . "tests/draw/$1.out") -
}

@test "a trie that is half typed is the book's, and that is said" {
    yours=tests/try/04-copy_context/yours.c
    half_typed
    cp -L chapters/04-copy_context/deep/map*.[ch] build/draw-mine/
    draws_the_books two "build/draw-mine has none yet"
    half_typed
    draws_the_books two "build/draw-mine does not build yet: undefined reference to \`ctx_map_set'"
    half_typed $yours
    draws_the_books two "in build/draw-mine a first ctx_map_set gives CTX_NO_MEMORY"
    draws_the_books depths "in build/draw-mine a first ctx_map_set gives CTX_NO_MEMORY"
    sed -i 's/ctx_hash(var);/ctx_hash(var)/' build/draw-mine/map.c
    run make draw SCENE=places CODE=build/draw-mine
    assert_line --index 0 --partial "(the book's trie: build/draw-mine does not build yet: map.c:"
    assert_line --index 1 "set user=12345, set deadline=30, set log=7, places"
}

@test "a set without a remove is the learner's, as far as it goes" {
    half_typed
    sed '/^ctx_status ctx_map_remove/,$d' chapters/04-copy_context/map.c >build/draw-mine/map.c
    sed -n '/^ctx_status ctx_map_remove/,$p' tests/try/04-copy_context/yours.c >>build/draw-mine/map.c
    make draw SCENE=split CODE=build/draw-mine | diff -u tests/draw/split.out -
    run tests/tools/draw remove
    drawn=("${lines[@]:0:7}")
    CODE=build/draw-mine run tests/tools/draw remove
    assert_failure
    for line in 0 1 2 3 4 5 6; do assert_line --index $line "${drawn[line]}"; done
    assert_line --index 7 "remove user"
    assert_line --index 8 "draw_trie: ctx_map_remove gives CTX_NO_MEMORY: user"
}

# What is replaced goes with the old root, and the assertion speaks of it before anything is drawn.
@test "where a command crashes, what was before it is drawn" {
    half_typed
    cp -L chapters/04-copy_context/map.c build/draw-mine/
    sed -i 's/^    CTX_ASSERT(ctx_map_find(map, binding->var) == binding);/    CTX_ASSERT(*old == NULL);/' build/draw-mine/map.c
    CODE=build/draw-mine run tests/tools/draw set a@3=1 set b@9=2 set a=100
    assert_failure
    assert_line --index 0 "set a@3=1, set b@9=2"
    assert_line --index 1 "context (2 variables) -> n1 (1 owner)"
    assert_line "set a=100"
    assert_line --partial "Assertion"
}

@test "variables and contexts are the learner's, in every chapter that has them, and the book's where that is said" {
    rm -rf build/draw-mine
    mkdir -p build/draw-mine
    for chapter in chapters/[0-9]*; do
        CODE=$chapter tests/tools/draw variable | diff -u tests/draw/variable.out -
        case $chapter in
        */01-*) ;;
        # Who is inside has no share there (inside.h).
        */09-*) CODE=$chapter tests/tools/draw context |
            diff -u <(sed 's/context (1 owner)/context (0 owners)/' tests/draw/context.out) - ;;
        *) CODE=$chapter tests/tools/draw context | diff -u tests/draw/context.out - ;;
        esac
    done
    cp -L chapters/01-vars/*.[ch] build/draw-mine/
    sed -i 's/\.owners = 1}/.owners = 2}/' build/draw-mine/var.c
    run make draw SCENE=variable CODE=build/draw-mine
    assert_line --partial "language | 3 owners    | default --> en"
    run make draw SCENE=context CODE=build/draw-mine
    assert_line --index 0 "(the book's context: build/draw-mine has none yet)"
    assert_line --index 2 "  record --> context (1 owner) --> map, count 2"
}

@test "the chain is the learner's, and the book's where that is said" {
    rm -rf build/draw-mine
    mkdir -p build/draw-mine
    cp -L chapters/04-copy_context/*.[ch] build/draw-mine/
    run make draw SCENE=chain CODE=build/draw-mine
    assert_equal "${lines[0]}" "(the book's chain: build/draw-mine has none yet)"
    printf '%s\n' "${lines[@]:1}" | diff -u tests/draw/chain.out -
    cp -L chapters/05-run/*.[ch] build/draw-mine/
    make draw SCENE=chain CODE=build/draw-mine | diff -u tests/draw/chain.out -
}

@test "the threads are the learner's, and the book's where that is said" {
    rm -rf build/draw-mine
    mkdir -p build/draw-mine
    cp -L chapters/05-run/*.[ch] build/draw-mine/
    run make draw SCENE=threads CODE=build/draw-mine
    assert_equal "${lines[0]}" "(the book's threads: build/draw-mine has none yet)"
    printf '%s\n' "${lines[@]:1}" | diff -u <(grep . tests/draw/threads.out) -
    cp -L chapters/06-threads/*.[ch] build/draw-mine/
    make draw SCENE=threads CODE=build/draw-mine | diff -u tests/draw/threads.out -
}

# bats test_tags=long
@test "a record that enters when its thread is there is drawn otherwise" {
    rm -rf build/draw-mine
    mkdir -p build/draw-mine
    cp -L chapters/06-threads/*.[ch] build/draw-mine/
    sed -i -e 's/^        status = ctx_record_push(order->record, context);/        order->context = context;/' \
        -e 's/^    ctx_record \*record; .*/&\n    ctx_context *context;/' \
        -e 's/^    ctx_self_adopt(mine.record);/&\n    (void)ctx_record_push(mine.record, mine.context);/' \
        build/draw-mine/thread.c
    if make draw SCENE=threads CODE=build/draw-mine >build/draw-mine.said; then
        run diff tests/draw/threads.out build/draw-mine.said
        assert_failure 1
    fi
}

@test "the fork is the learner's, and the book's where that is said" {
    rm -rf build/draw-mine
    mkdir -p build/draw-mine
    cp -L chapters/06-threads/*.[ch] build/draw-mine/
    run make draw SCENE=fork CODE=build/draw-mine
    assert_equal "${lines[0]}" "(the book's fork: build/draw-mine has none yet)"
    printf '%s\n' "${lines[@]:1}" | diff -u tests/draw/fork.out -
    cp -L chapters/07-processes/*.[ch] build/draw-mine/
    make draw SCENE=fork CODE=build/draw-mine | diff -u tests/draw/fork.out -
}

# bats test_tags=long
@test "a fork without one of the locks, or that releases in the child, is drawn otherwise" {
    rm -rf build/draw-mine
    mkdir -p build/draw-mine
    for change in 's/unsigned i = 0; i < LOCKS/unsigned i = 1; i < LOCKS/ lock.c' \
        's/if (ctx_count_is_one.*/if (context == NULL) {/ orphan.c'; do
        cp -L chapters/07-processes/*.[ch] build/draw-mine/
        sed -i "${change% *}" "build/draw-mine/${change##* }"
        FLAVOUR=release make draw SCENE=fork CODE=build/draw-mine >build/draw-mine.said || true
        run diff tests/draw/fork.out build/draw-mine.said
        assert_failure 1
    done
}

@test "the switch is the learner's, and the book's where that is said" {
    rm -rf build/draw-mine
    mkdir -p build/draw-mine
    cp -L chapters/07-processes/*.[ch] build/draw-mine/
    run make draw SCENE=switch CODE=build/draw-mine
    assert_equal "${lines[0]}" "(the book's switch: build/draw-mine has none yet)"
    printf '%s\n' "${lines[@]:1}" | diff -u <(grep . tests/draw/switch.out) -
    cp -L chapters/08-tasks/*.[ch] build/draw-mine/
    make draw SCENE=switch CODE=build/draw-mine | diff -u tests/draw/switch.out -
}

# The second patient of the chapter's clinic, and a chain that stays claimed.
# bats test_tags=long
@test "a switch that leads nowhere, or puts nothing aside, is drawn otherwise" {
    rm -rf build/draw-mine
    mkdir -p build/draw-mine
    for change in "$(sed 1d tests/patients/08-tasks/2.sed)" 's/^        ctx_aside_put(self);.*//'; do
        cp -L chapters/08-tasks/*.[ch] build/draw-mine/
        sed -i "$change" build/draw-mine/chain.c
        FLAVOUR=release make draw SCENE=switch CODE=build/draw-mine >build/draw-mine.said || true
        grep -q "^before the first switch" build/draw-mine.said
        run diff tests/draw/switch.out build/draw-mine.said
        assert_failure 1
    done
}

@test "a chain says which of its words have failed, and draws what is so then" {
    run tests/tools/draw chain set 1 run request exit request return run request run request
    assert_line --index 0 "set 1, run request, exit request, return (has not been entered), run request, run request (is already entered)"
    assert_line --index 1 "  current -->  request  user not set  owner thread  owners 3"
    run tests/tools/draw "chain run request enter audit return"
    assert_line --index 1 "  current -->  audit    user not set  owner thread  owners 2"
    assert_line --index 2 "  previous --> request  user not set  owner thread  owners 2"
}

@test "where nodes have 8 places, 8 are drawn, and no more can be named" {
    CODE=chapters/09-speed run tests/tools/draw 'set a@3=1 set b@6.7=2 set c@6.1=3'
    assert_success
    assert_line --index 2 "  |  places  7      0"
    assert_line --index 3 "  |  bindings ....1..."
    assert_line --index 7 "     |  bindings 1.....1."
    CODE=chapters/09-speed run tests/tools/draw 'set a@8=1'
    assert_failure 2
    assert_output --partial "not a place: 8"
}

@test "what is not a scene, a command or a place is told" {
    for words in nonsense "set" "set a@32=1" "set a@x=1" "drop" "draw beside" "set a@3 set b@3" \
        "set a@0.0.0.0.0.0.0.0.0.0.0.0.16"; do
        # shellcheck disable=SC2086 # a list of words
        run tests/tools/draw $words
        assert_failure 2
        assert_output --partial "draw_trie: "
    done
    for words in "chain nonsense" "chain run" "chain exit" "chain set"; do
        run tests/tools/draw "$words"
        assert_failure 2
        assert_output --partial "draw_chain: "
    done
}
