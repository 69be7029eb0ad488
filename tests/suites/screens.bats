# What a learner sees, whatever they do, against the screens in tests/screens. When a screen is meant to change:
#
#     SCREENS=refresh tests/tools/one-suite screens
#
# writes them anew, and the diff is what gets reviewed.

load sample

setup_file() {
    export TOP=$PWD CC=gcc
    a_sample screens
    # The libraries, once.
    for flavour in plain tsan; do
        tests/tools/build CODE=chapters/01-vars FLAVOUR=$flavour kit >/dev/null
    done
    cd "$TOP" || return 1
}

setup() {
    again screens || return 1
}

# shows NAME STATUS COMMAND...: prints exactly the screen of that name, in at most 15 lines, and ends with that status.
shows() {
    name=$1 wanted=$2
    shift 2
    ended=0
    mkdir -p build
    "$@" >build/screen.raw 2>&1 </dev/null || ended=$?
    # What make adds has the line number of a Makefile in it.
    grep -v '^make.*\*\*\*' build/screen.raw >build/screen || true
    cat build/screen
    [ "$ended" -eq "$wanted" ]
    [ "$(wc -l <build/screen)" -le 15 ]
    [ "${SCREENS:-}" != refresh ] || cp build/screen "$TOP/tests/screens/$name.screen"
    diff -u "$TOP/tests/screens/$name.screen" build/screen
}

@test "the first screen is one red test" {
    shows first 2 make exercise EX=01/1
}

@test "a pass" {
    need valgrind
    solve
    shows passed 0 make exercise EX=01/1
}

@test "a screen that says something else is rejected" {
    SCREENS='' run shows passed 2 make exercise EX=01/1
    [ "$status" -ne 0 ]
    [[ "$output" == *"-PASSED"* ]]
}

@test "code that does not compile" {
    botch 's/if (var == NULL) {/if (var == NULL {/'
    shows does-not-compile 2 make exercise EX=01/1
}

@test "a function that is not there" {
    botch 's/label_print/label_show/'
    shows does-not-link 2 make exercise EX=01/1
}

@test "code that is compiled with a warning" {
    need valgrind
    botch 's/^    size_t size/    int unused = 1;\n    size_t size/'
    shows warning 0 make exercise EX=01/1
}

@test "code that crashes" {
    need valgrind
    cp tests/wrong-answers/01-vars/1-label/forgets-null/answer.c "$answer"
    shows crashes 2 make exercise EX=01/1
}

@test "code that hangs" {
    botch 's/if (var == NULL) {/for (;;) {/; s/return strdup("no variable");//'
    LIMIT=1 shows hangs 2 make exercise EX=01/1
}

@test "code that prints without end" {
    botch 's/^    printf.*/    for (;;) { puts(text); }/'
    shows prints-without-end 2 make exercise EX=01/1
}

@test "code that calls exit(0) halfway" {
    botch 's/^    printf.*/    puts(text);\n    exit(0);/'
    shows exits 2 make exercise EX=01/1
}

@test "code that ends with a complaint" {
    botch 's/^    printf.*/    fprintf(stderr, "label_print: out of luck\\n");\n    exit(3);/'
    shows complains 2 make exercise EX=01/1
}

@test "code that omits the last newline" {
    botch '/printf("%s/s/\\n//'
    shows no-newline 2 make exercise EX=01/1
}

@test "code that prints something that a terminal obeys" {
    botch 's/^    printf.*/    printf("\\033[2J\\001%s\\n", text);/'
    shows control-characters 2 make exercise EX=01/1
}

@test "code that prints far too much" {
    botch 's/^    printf.*/    for (int i = 0; i < 100; i++) { printf("%d %s\\n", i, text); }/'
    shows long-diff 2 make exercise EX=01/1
}

@test "a leak" {
    need valgrind
    cp tests/wrong-answers/01-vars/1-label/leaks/answer.c "$answer"
    shows leaks 2 make exercise EX=01/1
    grep -q 'definitely lost' build/exercises/01-1/memory/report
}

@test "a leak, by what clang compiles" {
    need valgrind
    need clang
    cp tests/wrong-answers/01-vars/1-label/leaks/answer.c "$answer"
    CC=clang shows leaks 2 make exercise EX=01/1
}

@test "a leak of what the library allocated" {
    need valgrind
    botch 's/^    size_t size/    ctx_var *other;\n    ctx_var_new("other", NULL, \&other);\n    size_t size/
        s/"answer.h"/"answer.h"\n#include "var.h"/'
    shows leaks-a-variable 2 make exercise EX=01/1
}

@test "freed memory, used" {
    need valgrind
    botch 's/^    size_t size/    char *volatile spare = malloc(40);\n    free(spare);\n    if (spare[30] == 7) {\n        return NULL;\n    }\n    size_t size/'
    shows uses-freed-memory 2 make exercise EX=01/1
}

@test "memory past the end, written" {
    need valgrind
    botch 's/malloc(size)/malloc(size - 1)/'
    shows writes-past-the-end 2 make exercise EX=01/1
}

@test "a value that was never set" {
    need valgrind
    botch 's/^    size_t size/    int *volatile count = malloc(sizeof(int));\n    int seven = *count == 7;\n    free(count);\n    if (seven) {\n        return NULL;\n    }\n    size_t size/'
    shows never-set 2 make exercise EX=01/1
}

@test "a race" {
    cp tests/wrong-answers/01-vars/3-count/race/answer.c exercises/01-vars/3-count/
    # Which of the two threads is seen first is the machine's choice.
    shows races 2 sh -c 'make exercise EX=01/3 2>&1 | sed "s/thread reads 8/thread writes 8/" | grep . ; exit 2'
}

@test "a guess that is not made yet, and a wrong one, do not give the line away" {
    shows guess-open 2 make exercise EX=01/2
    cp tests/wrong-answers/01-vars/2-guess/default/answer.txt exercises/01-vars/2-guess/
    shows guess-wrong 2 make exercise EX=01/2
    if grep -rxF OK build/exercises/01-2 --include=printed --include=raw --include=diff; then return 1; fi
}

@test "an edited test" {
    solve
    echo 'int more;' >>exercises/01-vars/1-label/tests/2-two.c
    shows edits-a-test 2 make exercise EX=01/1
    [ ! -e work/.bench/01-vars/1-label/solved ]
    make exercise EX=01/1 TEST=2-two
    [ ! -e work/.bench/01-vars/1-label/solved ]
}

@test "an edited expected output" {
    echo 'no variable' >exercises/01-vars/1-label/tests/1-one.out
    shows edits-the-output 2 make exercise EX=01/1
}

@test "a deleted test, and the way back" {
    need git
    solve
    rm exercises/01-vars/1-label/tests/3-null.c
    shows deletes-a-test 2 make exercise EX=01/1
    make reset EX=01/1 ONLY=tests
    make exercise EX=01/1
    cmp "$answer" solutions/01-vars/1-label/answer.c
}

@test "a deleted answer, and the way back" {
    need git
    rm "$answer"
    shows deletes-the-answer 2 make exercise EX=01/1
    make reset EX=01/1
    shows first 2 make exercise EX=01/1
}

@test "a deleted .starter, and no exercises at all" {
    rm exercises/01-vars/1-label/.starter
    shows deletes-starter 2 make exercise EX=01/1
    rm -r exercises
    run make exercise
    [ "$status" -ne 0 ]
    [[ "$output" == *"There are no exercises here."* ]]
}

@test "a name that nothing has, and one that several have, list what there is" {
    shows unknown 2 make exercise EX=04/9
    shows ambiguous 2 make hint EX=vars
    shows unknown-test 2 make exercise EX=01/1 TEST=9-none
}

@test "60 columns: nothing is wider" {
    need valgrind
    narrow() {
        shows "$@"
        # Characters, not bytes.
        [ "$(LC_ALL=C.UTF-8 wc -L <build/screen)" -le 60 ]
    }
    export COLUMNS=60
    botch 's/^    printf.*/    printf("%s, and a lot of ünnecessary wörds, with ümlauts, behind it, för nobody\\n", text);/'
    narrow narrow 2 make exercise EX=01/1
    cp tests/wrong-answers/01-vars/1-label/leaks/answer.c "$answer"
    narrow narrow-leak 2 make exercise EX=01/1
    botch 's/if (var == NULL) {/if (a_rather_long_name_of_a_variable_that_nobody_declared == NULL) {/'
    narrow narrow-does-not-compile 2 make exercise EX=01/1
    echo 'no variable' >exercises/01-vars/1-label/tests/1-one.out
    narrow narrow-edits-the-output 2 make exercise EX=01/1
    narrow narrow-progress 0 make progress
}

@test "no Valgrind installed" {
    solve
    PATH=$(tools_without valgrind) shows no-valgrind 0 make exercise EX=01/1
}

@test "no Valgrind installed, and an exercise about memory" {
    cp tests/wrong-answers/01-vars/1-label/leaks/answer.c "$answer"
    sed -i 's/^fail.*/fail memory/; s/^pass.*/pass 1-one 2-two 3-null/' exercises/01-vars/1-label/exercise
    tests/tools/starter-sums 01/1
    echo >>"$answer"
    PATH=$(tools_without valgrind) shows no-valgrind-memory 2 make exercise EX=01/1
}

@test "a path with blanks and an umlaut" {
    need valgrind
    cd "$TOP"
    a_sample "wörk book's copy"
    shows first 2 make exercise EX=01/1
    cp tests/wrong-answers/01-vars/1-label/leaks/answer.c exercises/01-vars/1-label/
    shows leaks 2 sh -c 'cd exercises/01-vars/1-label && make'
    cp solutions/01-vars/1-label/answer.c exercises/01-vars/1-label/
    shows passed 0 make exercise EX=01/1
    make reset EX=01/1
    make >build/plain
    tail -n 2 build/plain
    grep -q '^Next: ' build/plain
}

@test "Ctrl-C in the middle of a check: nothing is left, and the next run works" {
    botch 's/if (var == NULL) {/for (;;) {/; s/return strdup("no variable");//'
    # In a group of its own, as on a terminal, where SIGINT is not ignored as it is for what a script starts behind it.
    LIMIT=100 setsid env --default-signal=INT make exercise EX=01/1 >build/printed 2>&1 3>&- &
    group=$!
    for _ in $(seq 100); do
        ! ls build/exercises/01-1.*/1-one/raw >/dev/null 2>&1 || break
        sleep 0.1
    done
    ls build/exercises/01-1.*/1-one/raw
    kill -INT -- "-$group"
    wait "$group" || true
    ls -A build/exercises
    [ -z "$(ls -A build/exercises)" ]
    [ ! -e work ]
    if grep -ls '01-1[.].*1-one/program' /proc/[0-9]*/cmdline; then return 1; fi
    git diff --quiet --exit-code -- exercises/01-vars/1-label/tests
    cp pristine/exercises/01-vars/1-label/answer.c "$answer"
    shows first 2 make exercise EX=01/1
}

@test "Ctrl-C in the middle of a reset: the learner's files are as they were, and the next reset works" {
    need git
    solve
    echo edited >exercises/01-vars/1-label/tests/1-one.out
    cp -a exercises build/before
    slow=$(tools_without git)
    printf '#!/bin/sh\ntouch build/slow\nsleep 100\n' >"$slow/git"
    chmod +x "$slow/git"
    PATH=$slow setsid env --default-signal=INT make reset EX=01/1 >build/printed 2>&1 3>&- &
    group=$!
    for _ in $(seq 100); do
        [ ! -e build/slow ] || break
        sleep 0.1
    done
    kill -INT -- "-$group"
    wait "$group" || true
    diff -r --no-dereference build/before exercises
    rm -r build/before build/slow
    [ -z "$(find work -type f)" ]
    make reset EX=01/1
    cmp "$answer" pristine/"$answer"
}

# A terminal, and what is printed on it.
terminal() {
    need script
    script -qec "$1" /dev/null </dev/null
}

@test "colour on a terminal only, and not where NO_COLOR is set" {
    run terminal "make exercise EX=01/1"
    [[ "$output" == *$'\033[1;31mFAILED'* ]]
    run terminal "NO_COLOR=1 make exercise EX=01/1"
    [[ "$output" == *"FAILED 1-one"* ]]
    [[ "$output" != *$'\033'* ]]
    run make exercise EX=01/1
    [[ "$output" != *$'\033'* ]]
}

@test "a terminal of 60 columns is asked how wide it is" {
    botch 's/^    printf.*/    printf("%s, and much more than this terminal has room for in a line of its own\\n", text);/'
    unset COLUMNS
    run terminal "stty cols 60; make exercise EX=01/1"
    echo "$output"
    [[ "$output" == *"has room..."* ]]
    run terminal "stty cols 200; make exercise EX=01/1"
    [[ "$output" == *"in a line of its own"* ]]
}

@test "hints come one at a time, and make clean does not forget how many" {
    shows hint-1 0 make hint EX=01/1
    make clean
    shows hint-2 0 make hint EX=01/1
    shows hint-1 0 make hint EX=01/1 STEP=1
    shows hint-3 0 sh -c 'cd exercises/01-vars/1-label && make hint'
    shows hint-last 0 make hint EX=01/1
    run make hint EX=01/2 STEP=2
    [ "$status" -ne 0 ]
    [[ "$output" == *"so far you have seen 0 of 3"* ]]
}

@test "a solution and a comparison are shown for a plain yes, or after a pass" {
    for command in solution compare; do
        for word in '' y YES 'yes please' no; do
            run sh -c "echo '$word' | make $command EX=01/1"
            [ "$status" -ne 0 ]
            [[ "$output" != *snprintf* ]]
            [[ "$output" == *"make hint EX=01/1"* ]]
        done
        run sh -c "make $command EX=01/1 </dev/null"
        [ "$status" -ne 0 ]
        run sh -c "echo yes | make $command EX=01/1"
        [ "$status" -eq 0 ]
        [[ "$output" == *snprintf* ]]
    done
    botch 's/size_t size/size_t bytes/; s/size)/bytes)/; s/size,/bytes,/'
    make exercise EX=01/1
    make solution EX=01/1 </dev/null | grep -q snprintf
    run sh -c "make compare EX=01/1 </dev/null"
    [[ "$output" == *"-    size_t bytes"*"+    size_t size"* ]]
    solve
    make compare EX=01/1 </dev/null | grep 'letter for letter'
}

@test "reset keeps the learner's version, each time" {
    need git
    run make reset
    [ "$status" -ne 0 ]
    make reset EX=01/1 | grep 'nothing to reset'
    [ ! -e work/saved ] || [ -z "$(ls work/saved)" ]
    for word in first second; do
        echo "/* $word */" >"$answer"
        echo "/* mine */" >exercises/01-vars/1-label/mine.c
        make -C exercises/01-vars/1-label reset
        cmp "$answer" pristine/"$answer"
        [ ! -e exercises/01-vars/1-label/mine.c ]
    done
    saved=(work/saved/*)
    [ "${#saved[@]}" -eq 2 ]
    [[ "${saved[0]}" =~ ^work/saved/01-1-[0-9]{8}-[0-9]{6}$ ]]
    cat work/saved/*/answer.c | grep -c -e first -e second | grep -x 2
    [ "$(cat work/saved/*/mine.c | wc -l)" -eq 2 ]
}

@test "reset without git, or where git does not know the starter, changes nothing and says so" {
    solve
    PATH=$(tools_without git) run make reset EX=01/1
    [ "$status" -ne 0 ]
    [[ "$output" == *"git is not installed"*"Nothing was changed."* ]]
    sed -i 's/[0-9a-f]\{40\}/0123456789012345678901234567890123456789/' exercises/01-vars/1-label/.starter
    run make reset EX=01/1
    [ "$status" -ne 0 ]
    [[ "$output" == *"git does not have answer.c"*"Nothing was changed."* ]]
    cmp "$answer" solutions/01-vars/1-label/answer.c
    [ -z "$(ls work/saved)" ]
}

@test "progress is worked out from the files, and cannot go stale" {
    need valgrind
    shows progress-none 0 make progress
    echo >>exercises/01-vars/2-guess/answer.txt
    solve
    make exercise EX=01/1
    shows progress-some 0 make progress
    # Another answer is not solved until it is checked, and neither is an edited test.
    echo '/* */' >>"$answer"
    make progress | grep '01/1  tried'
    solve
    make progress | grep '01/1  solved'
    echo >>exercises/01-vars/1-label/tests/1-one.out
    make progress | grep '01/1  tried'
    make reset EX=01/1
    make progress | grep '01/1  untouched'
}

@test "without EX it is the next one that is not solved, and plain make names one thing to do" {
    need valgrind
    make | tail -n 1 | grep -x 'Next: read chapters/01-vars/README.md, and type along: make start CHAPTER=1'
    solve
    make exercise | grep 'PASSED 01/1'
    make | tail -n 1 | grep -x 'Next: exercise 01/2, Guess (★☆☆ · 5 minutes): make exercise EX=01/2'
    cp solutions/01-vars/2-guess/answer.txt exercises/01-vars/2-guess/
    make exercise | grep 'PASSED 01/2'
    cp solutions/01-vars/3-count/answer.c exercises/01-vars/3-count/
    make | tail -n 1 | grep 'Next: exercise 01/3'
    make exercise | grep 'PASSED 01/3'
    make | tail -n 1 | grep 'every exercise is solved'
    make progress | grep '^\[####################\] 3 of 3'
    run make exercise
    [[ "$output" == *"Every exercise is solved"* ]]
}

@test "watch checks again at each save" {
    need valgrind
    setsid env --default-signal=INT make watch EX=01/1 >build/watched 2>&1 3>&- </dev/null &
    group=$!
    until_seen() {
        for _ in $(seq 200); do
            ! grep -q "$1" build/watched || return 0
            sleep 0.1
        done
        cat build/watched
        kill -INT -- "-$group"
        return 1
    }
    until_seen 'FAILED 1-one'
    solve
    until_seen 'PASSED 01/1'
    rm "$answer"
    until_seen 'answer.c is missing'
    kill -INT -- "-$group"
    wait "$group" || true
}
