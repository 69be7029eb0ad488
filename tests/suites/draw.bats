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

@test "the finished library has the same trie" {
    CODE=src draws
}

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

@test "variables and contexts are the learner's, in every chapter that has them, and the book's where that is said" {
    rm -rf build/draw-mine
    mkdir -p build/draw-mine
    for chapter in chapters/[0-9]*; do
        CODE=$chapter tests/tools/draw variable | diff -u tests/draw/variable.out -
        case $chapter in
        */01-*) ;;
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

@test "a chain says which of its words have failed, and draws what is so then" {
    run tests/tools/draw chain set 1 run request exit request return run request run request
    assert_line --index 0 "set 1, run request, exit request, return (has not been entered), run request, run request (is already entered)"
    assert_line --index 1 "  current -->  request  user not set  owner thread  owners 3"
    run tests/tools/draw "chain run request enter audit return"
    assert_line --index 1 "  current -->  audit    user not set  owner thread  owners 2"
    assert_line --index 2 "  previous --> request  user not set  owner thread  owners 2"
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
