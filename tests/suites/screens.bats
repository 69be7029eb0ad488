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
    # What make adds has the line number of a Makefile in it; and what gcc calls a warning, a later gcc calls an error.
    grep -v '^make.*\*\*\*' build/screen.raw | sed 's/\[-Werror=/[-W/' >build/screen || true
    cat build/screen
    assert_equal "$ended" "$wanted"
    assert [ "$(wc -l <build/screen)" -le 15 ]
    [ "${SCREENS:-}" != refresh ] || cp build/screen "$TOP/tests/screens/$name.screen"
    diff -u "$TOP/tests/screens/$name.screen" build/screen
}

# bats file_tags=long
@test "the first screen is one red test, and where the reader's copy is" {
    rm -r work
    shows first-check 2 make exercise EX=01/1
    shows first 2 make exercise EX=01/1
    rm -r work
    shows first-check-without-ex 2 make exercise
    rm -r work
    COLUMNS=45 shows first-check-narrow 2 make exercise EX=01/2
}

@test "the reader's copy has what is his to edit, and leads to the task and the tests" {
    for name in 1-label 2-guess; do
        rm -r "work/exercises/01-vars/$name"
        make exercise EX=01/${name%%-*} || true
        diff -r --exclude=exercise --exclude=Makefile {,work/}exercises/01-vars/$name
    done
    for link in "$label/README.md" "$label/tests" work/exercises/01-vars/2-guess/program.c; do assert [ -L "$link" ]; done
    assert_equal "$(find work/exercises -type f | sort | tr '\n' ' ')" "$(
        cd work/exercises && echo 01-vars/1-label/Makefile 01-vars/1-label/answer.[ch] | sed 's|[^ ]*|work/exercises/&|g'
    ) $(echo work/exercises/01-vars/2-guess/{Makefile,answer.txt} work/exercises/01-vars/3-count/{Makefile,answer.c,answer.h}) "
    need git
    assert_equal "$(git status --porcelain exercises)" ""
}

@test "each command works in the copy's folder and in the exercise's, whatever files are there" {
    need valgrind
    for folder in exercises/01-vars/1-label "$label"; do
        cd "$folder"
        for command in hint solution reset compare progress watch check; do touch "$command"; done
        shows first 2 make exercise
        shows first 2 make check
        rm -r build
        make hint | grep 'Hint . of 3'
        make reset | grep 'nothing to reset'
        make progress | grep '0 of 3'
        cd - || return 1
    done
}

@test "an archive that has lost its links is checked as well" {
    need valgrind
    rm "$label/README.md" "$label/tests"
    mkdir "$label/tests"
    echo 'no test' >"$label/tests/1-one.c"
    solve
    shows passed 0 make exercise EX=01/1
    assert [ -L "$label/README.md" ]
    cd "$label" && make progress | grep '1 of 3'
}

@test "whoever has begun in place keeps the answer, and is told where it went" {
    need valgrind
    rm -r work
    cp solutions/01-vars/1-label/answer.c exercises/01-vars/1-label/
    echo '/* mine */' >"exercises/01-vars/1-label/my own.c"
    cp -a exercises build/begun
    # Without git nobody knows what was begun, and the copy has it all the same.
    PATH=$(tools_without git) shows first-passed 0 make exercise EX=01/1
    diff -r --no-dereference build/begun exercises
    rm -r build/begun
    cmp "$answer" solutions/01-vars/1-label/answer.c
    assert_equal "$(cat "$label/my own.c")" '/* mine */'
    need git
    rm -r work
    make progress | grep '01/1  tried'
    shows begun-in-place 0 make exercise EX=01/1
    make progress | grep '01/1  solved  .*minutes$'
    # The starter is not here now. What was begun is copied before git is asked for it.
    rm -r work
    shows begun-resets 2 make reset EX=01/1
    git checkout -q -- exercises/01-vars/1-label
    cmp "$answer" solutions/01-vars/1-label/answer.c
    make reset EX=01/1
    cmp "$answer" pristine/exercises/01-vars/1-label/answer.c
}

@test "a pass in place, before there were copies, is still one" {
    need valgrind
    solve
    make exercise EX=01/1
    cp "$answer" exercises/01-vars/1-label/
    rm -r work/exercises
    make progress | grep '01/1  solved  .*minutes$'
    make compare EX=01/1 </dev/null | grep 'letter for letter'
}

@test "who goes on editing in place is told that nobody looks there" {
    need git
    touch -d '1 minute ago' "$label"/answer.*
    cp solutions/01-vars/1-label/answer.c exercises/01-vars/1-label/
    shows edits-in-place 2 make exercise EX=01/1
    git checkout -q -- exercises
    shows first 2 make exercise EX=01/1
}

@test "without EX the exercise is named, and its page" {
    shows without-ex 2 make exercise
    COLUMNS=45 shows without-ex-narrow 2 make exercise
}

@test "a pass" {
    need valgrind
    solve
    shows passed 0 make exercise EX=01/1
}

@test "a screen that says something else is rejected" {
    SCREENS='' run shows passed 2 make exercise EX=01/1
    assert_failure
    assert_output --partial "-PASSED"
}

@test "code that does not compile" {
    botch 's/if (var == NULL) {/if (var == NULL {/'
    shows does-not-compile 2 make exercise EX=01/1
}

@test "a function that is not there" {
    botch 's/label_print/label_show/'
    shows does-not-link 2 make exercise EX=01/1
}

@test "a call that is misspelt, and a conversion that does not fit" {
    botch 's/return strdup/return strdupp/'
    shows misspelt 2 make exercise EX=01/1
    botch 's/printf("%s/printf("%d/'
    shows wrong-conversion 2 make exercise EX=01/1
}

@test "a function that is defined twice" {
    solve
    printf 'char *label(const void *var);\nchar *label(const void *var)\n{\n    return (char *)var;\n}\n' >"$label/more.c"
    shows defined-twice 2 make exercise EX=01/1
    solve
    rm "$label/more.c"
    echo 'int main(void) { return 0; }' >>"$answer"
    shows main-of-its-own 2 make exercise EX=01/1
}

@test "code that is compiled with a long warning" {
    need valgrind
    botch 's/^    size_t size/    int less = -1;\n    if (less < strlen(ctx_var_name(var))) {\n        puts("never");\n    }\n    size_t size/'
    shows long-warning 0 make exercise EX=01/1
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

@test "code that reads what it has freed, and prints something else" {
    need valgrind
    botch 's/^    printf.*/    char *volatile gone = malloc(48);\n    snprintf(gone, 48, "%40s", text);\n    free(gone);\n    printf("%s\\n", gone + 33);/'
    shows reads-freed 2 make exercise EX=01/1
}

@test "code that crashes otherwise: the stack, a division, an assertion, abort" {
    need valgrind
    # On one line, since it is not certain which one uses the last of the stack.
    botch 's/^    printf.*/    printf("%d %s\\n", deep(1), text);/
        s/^void label_print/static int deep(int n) { volatile int a[1000]; a[n % 1000] = n; return deep(n + 1) + a[0]; }\n\n&/'
    shows stack-overflow 2 make exercise EX=01/1
    botch 's/^    printf.*/    volatile int none = 0;\n    printf("%d %s\\n", 7 \/ none, text);/'
    shows divides-by-zero 2 make exercise EX=01/1
    botch 's/^    printf.*/    assert(text != NULL \&\& "a long condition, which is what one wants to read" \&\& text[0] == 7);/
        s/#include "answer.h"/&\n#include <assert.h>/'
    shows asserts 2 make exercise EX=01/1
    botch 's/^    printf.*/    puts(text);\n    abort();/'
    shows aborts 2 make exercise EX=01/1
    botch 's/^    printf.*/    fputs("label_print: no more\\n", stderr);\n    abort();/; s/text)$/text __attribute__((unused)))/'
    shows aborts-with-a-word 2 make exercise EX=01/1
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
    botch 's/^    printf.*/    puts(text);\n    exit(3);/'
    shows ends-with-a-status 2 make exercise EX=01/1
    botch 's/^    printf.*/    exit(3 + 0 * (int)strlen(text));/'
    shows ends-silently 2 make exercise EX=01/1
}

@test "what a program says on stderr, for whoever looks at it alone" {
    need valgrind
    botch 's/^    printf/    fprintf(stderr, "text is %s\\n", text);\n    printf/; s/"%s/"the %s/'
    shows first-without-stderr 2 make exercise EX=01/1
    shows stderr 2 make exercise EX=01/1 TEST=1-one
    build/exercises/01-1/programs/1-one 9>/dev/null | grep -x 'the var user_id'
    botch 's/^    printf/    fprintf(stderr, "text is %s\\n", text);\n    printf/'
    shows stderr-of-a-pass 0 make exercise EX=01/1 TEST=1-one
    build/exercises/01-1/programs/1-one 9>/dev/null | grep -x 'var user_id'
}

@test "code that omits the last newline" {
    botch '/printf("%s/s/\\n//'
    shows no-newline 2 make exercise EX=01/1
}

@test "code that prints something that a terminal obeys" {
    botch 's/^    printf.*/    printf("\\033[2J\\001%s\\n", text);/'
    shows control-characters 2 make exercise EX=01/1
    # The second of these is an escape to some terminals, in one byte and in UTF-8; the letters stay.
    botch 's/^    printf.*/    printf("ü€😀 \\233\\302\\233\\377\\t%s%c\\n", text, 0);/'
    shows no-letters 2 make exercise EX=01/1
    if LC_ALL=C grep -q "$(printf '[\233\377\033]')" build/exercises/01-1/1-one/diff; then return 1; fi
}

# The first test of the label with another expected output.
expecting() {
    cat >exercises/01-vars/1-label/tests/1-one.out
}

@test "of a long difference both sides are shown" {
    printf '%s\n' one two three four five | expecting
    botch 's/^    printf.*/    for (int i = 0; i < 5; i++) { printf("%d %s\\n", i, text); }/'
    shows both-sides 2 make exercise EX=01/1
    # With a warning, a narrow screen and another line there is little room.
    sed -i 's/^    size_t size/    int unused = 1;\n    size_t size/' "$answer"
    COLUMNS=50 shows both-sides-narrow 2 make exercise
    # All is there for whoever looks at it alone.
    make exercise EX=01/1 TEST=1-one | grep -x '  +4 var user_id'
}

@test "of long lines, the place where they differ is shown" {
    printf '%0300d var user_id ü end\n' 0 | expecting
    botch 's/^    printf.*/    printf("%0300d %s ö end\\n", 0, text);/'
    shows long-lines 2 make exercise EX=01/1
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

@test "leaks of one line are one, and what hangs on a block is counted once" {
    need valgrind
    botch 's/^    size_t size/    for (int i = 0; i < 3; i++) {\n        void *volatile spare = i == 1 ? spare_of(8) : NULL;\n        spare = spare_of(8);\n    }\n    size_t size/
        s/^char \*label/static void *spare_of(size_t size)\n{\n    return calloc(1, size);\n}\n\n&/'
    sed -i 's/^static void/__attribute__((noinline)) &/' "$answer"
    shows leaks-four-blocks 2 make exercise EX=01/1
    botch 's/^    size_t size/    char **volatile list = malloc(16);\n    list[0] = malloc(4);\n    list[1] = NULL;\n    list = malloc(30);\n    size_t size/'
    shows leaks-a-list 2 make exercise EX=01/1
}

@test "a leak, by code that writes to stderr as well" {
    need valgrind
    sed 's/^    printf("%s.*/&\n    fprintf(stderr, "%s\\n\\nlost: ", text);/' tests/wrong-answers/01-vars/1-label/leaks/answer.c >"$answer"
    shows leaks 2 make exercise EX=01/1
    grep 'lost: ==' build/exercises/01-1/memory/report
}

@test "a leak, by what clang compiles" {
    need valgrind
    need clang
    cp tests/wrong-answers/01-vars/1-label/leaks/answer.c "$answer"
    CC=clang shows leaks 2 make exercise EX=01/1
}

@test "a leak of what the library allocated" {
    need valgrind
    botch 's/^    size_t size/    ctx_var *other;\n    if (ctx_var_new("other", NULL, \&other) != CTX_OK) {\n        return NULL;\n    }\n    size_t size/
        s/"answer.h"/"answer.h"\n#include "var.h"/'
    shows leaks-a-variable 2 make exercise EX=01/1
}

@test "a leak of what a given file allocated names the caller too" {
    need valgrind
    cat >"$label/given.c" <<'END'
#include <stdlib.h>
void *given(size_t size);
void *given(size_t size)
{
    return malloc(size);
}
END
    botch 's/^    size_t size/    void *given(size_t many);\n    void *volatile spare = given(7);\n    if (spare == NULL) {\n        return NULL;\n    }\n    size_t size/'
    shows leaks-given 2 make exercise EX=01/1
}

@test "the section on owners is the one of that name" {
    need valgrind
    cp tests/wrong-answers/01-vars/1-label/leaks/answer.c "$answer"
    cp chapters/01-vars/README.md build/page
    printf '\n## Turned down\n\n## Who owns the turn\n\n<!-- part: who-owns-what -->\n## Who owns what\n' >chapters/01-vars/README.md
    run make exercise EX=01/1
    cp build/page chapters/01-vars/README.md
    echo "$output" | grep -x '  read    chapters/01-vars/README.md#who-owns-what'
    printf '\n## Turned down\n' >chapters/01-vars/README.md
    run make exercise EX=01/1
    cp build/page chapters/01-vars/README.md
    echo "$output" | grep -x '  read    chapters/01-vars/README.md#labels'
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
    cp tests/wrong-answers/01-vars/3-count/race/answer.c work/exercises/01-vars/3-count/
    # Which of the two threads is seen first is the machine's choice.
    shows races 2 sh -c 'make exercise EX=01/3 2>&1 | sed "s/thread reads 8/thread writes 8/" | grep . ; exit 2'
}

# Counts are the compiler's and the C library's; where one is, is the screen's.
counts() {
    name=$1 wanted=$2
    shift 2
    shows "$name" "$wanted" sh -c '"$@" >build/counts 2>&1; ended=$?
        sed "s/[0-9][0-9]*\.[0-9]/N/g; s/  *N/ N/g; s/most are in [a-z_]*/most are in F/" build/counts; exit $ended' sh "$@"
}

@test "an answer that takes too many instructions, and one that takes few enough" {
    need valgrind
    about_cost
    counts dear 2 make exercise EX=01/1
    counts dear-table 2 make cost EX=01/1
    counts dear-alone 2 make exercise EX=01/1 TEST=cost
    dear 'var == NULL' >"$answer"
    counts dear-kept 2 make exercise EX=01/1
    solve
    counts cheap 0 make exercise EX=01/1
    counts cheap-table 0 make --no-print-directory -C "$label" cost
    # By its own files alone it is known to be the one that passed.
    assert [ -f work/.bench/01-vars/1-label/solved ]
    make progress | grep '01/1.*solved'
    echo >>exercises/01-vars/1-label/cost/count.c
    make progress | grep '01/1.*changed'
}

@test "what is counted goes wrong, does not compile, or cannot be counted" {
    need valgrind
    about_cost
    solve
    sed -i 's/"var user_id"/"var page"/' exercises/01-vars/1-label/cost/count.c
    counts miscounted 2 make exercise EX=01/1
    counts miscounted-table 2 make cost EX=01/1
    about_cost
    echo 'no_such_thing' >>"$answer"
    counts uncounted-table 2 make cost EX=01/1
    counts counts-nothing 2 make cost EX=01/3
    solve
    without=$(tools_without valgrind)
    PATH=$without counts no-valgrind-cost 2 make exercise EX=01/1
    PATH=$without counts no-valgrind-table 2 make cost EX=01/1
}

@test "a guess that is not made yet, and a wrong one, do not give the line away" {
    shows guess-open 2 make exercise EX=01/2
    cp tests/wrong-answers/01-vars/2-guess/default/answer.txt work/exercises/01-vars/2-guess/
    shows guess-wrong 2 make exercise EX=01/2
    # Blanks around it are no mistake.
    printf '# what I think\n\t user_id \n OK\t\nnone & \\all \n' >work/exercises/01-vars/2-guess/answer.txt
    shows guess-wrong-3 2 make exercise EX=01/2
    make exercise EX=01/2 TEST=line-2 | grep -x 'prediction 2 is right.'
    echo user_id >work/exercises/01-vars/2-guess/answer.txt
    shows guess-missing 2 make exercise EX=01/2
    if grep -rxF OK build/exercises/01-2 --include=printed --include=raw --include=diff; then return 1; fi
}

@test "a deleted answer, and the way back" {
    rm "$answer"
    shows deletes-the-answer 2 make exercise EX=01/1
    make reset EX=01/1
    shows first 2 make exercise EX=01/1
}

@test "a deleted test, in exercises/ itself" {
    solve
    rm exercises/01-vars/1-label/tests/3-null.out
    shows deletes-a-test 2 make exercise EX=01/1
    assert [ ! -e work/.bench/01-vars/1-label/solved ]
}

@test "a deleted header comes back, and the answer stays" {
    solve
    rm "$label/answer.h"
    shows deletes-the-header 2 make exercise EX=01/1
    shows resets-one-file 0 make reset EX=01/1 ONLY=answer.h
    cmp "$answer" solutions/01-vars/1-label/answer.c
    cmp "$label/answer.h" pristine/exercises/01-vars/1-label/answer.h
    for file in answer.o tests tests/1-one.c README.md exercise; do
        run make reset EX=01/1 ONLY=$file
        assert_failure
        assert_output --partial "a file that 01/1 came with"
    done
}

@test "no exercises at all" {
    rm -r exercises
    run make exercise
    assert_failure
    assert_output --partial "There are no exercises here."
}

@test "a name that nothing has, and one that several have, list what there is" {
    shows unknown 2 make exercise EX=04/9
    shows ambiguous 2 make hint EX=vars
    for name in 1/1 01/1-label 1-label exercises/01-vars/1-label/ "$label"; do shows first 2 make exercise EX="$name"; done
    shows unknown-test 2 make exercise EX=01/1 TEST=9-none
}

@test "60 columns: nothing is wider" {
    need valgrind
    narrow() {
        shows "$@"
        # Characters, not bytes.
        assert [ "$(LC_ALL=C.UTF-8 wc -L <build/screen)" -le 60 ]
    }
    export COLUMNS=60
    botch 's/^    printf.*/    printf("%s, and a lot of ünnecessary wörds, with ümlauts, behind it, för nobody\\n", text);/'
    narrow narrow 2 make exercise EX=01/1
    cp tests/wrong-answers/01-vars/1-label/leaks/answer.c "$answer"
    narrow narrow-leak 2 make exercise EX=01/1
    botch 's/if (var == NULL) {/if (a_rather_long_name_of_a_variable_that_nobody_declared == NULL) {/'
    narrow narrow-does-not-compile 2 make exercise EX=01/1
    narrow narrow-progress 0 make progress
}

@test "no Valgrind installed" {
    solve
    PATH=$(tools_without valgrind) shows no-valgrind 0 make exercise EX=01/1
}

@test "no Valgrind installed, and an exercise about memory" {
    cp tests/wrong-answers/01-vars/1-label/leaks/answer.c "$answer"
    sed -i 's/^fail.*/fail memory/; s/^pass.*/pass 1-one 2-two 3-null/' exercises/01-vars/1-label/exercise
    PATH=$(tools_without valgrind) shows no-valgrind-memory 2 make exercise EX=01/1
}

@test "a path with blanks and an umlaut" {
    need valgrind
    cd "$TOP"
    a_sample "wörk book's copy"
    shows first 2 make exercise EX=01/1
    cp tests/wrong-answers/01-vars/1-label/leaks/answer.c "$label/"
    shows leaks 2 sh -c 'cd work/exercises/01-vars/1-label && make'
    shows leaks 2 sh -c 'cd exercises/01-vars/1-label && make'
    solve
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
    place=$(ls -d build/exercises/01-1.*) # with the number of a process, so nobody else's
    kill -INT -- "-$group"
    wait "$group" || true
    ls -A build/exercises
    assert_equal "$(ls -A build/exercises)" ""
    assert [ ! -e work/.bench ]
    if grep -lsF "$place/programs/1-one" /proc/[0-9]*/cmdline; then return 1; fi
    diff -r --no-dereference pristine/exercises exercises
    cp pristine/"$answer" "$answer"
    shows first 2 make exercise EX=01/1
}

@test "Ctrl-C in the middle of a reset: the learner's files are as they were, and the next reset works" {
    solve
    echo edited >"$label/more.c"
    cp -a work/exercises build/before
    slow=$(tools_without date)
    printf '#!/bin/sh\ntouch build/slow\nsleep 100\n' >"$slow/date"
    chmod +x "$slow/date"
    PATH=$slow setsid env --default-signal=INT make reset EX=01/1 >build/printed 2>&1 3>&- &
    group=$!
    for _ in $(seq 100); do
        [ ! -e build/slow ] || break
        sleep 0.1
    done
    kill -INT -- "-$group"
    wait "$group" || true
    diff -r --no-dereference build/before work/exercises
    rm -r build/before build/slow
    assert_equal "$(find work/saved work/.bench -type f)" ""
    make reset EX=01/1
    cmp "$answer" pristine/"$answer"
}

@test "colour on a terminal only, and not where NO_COLOR is set" {
    run terminal "make exercise EX=01/1"
    assert_output --partial $'\033[1;31mFAILED'
    run terminal "NO_COLOR=1 make exercise EX=01/1"
    assert_output --partial "FAILED 1-one"
    refute_output --partial $'\033'
    run make exercise EX=01/1
    refute_output --partial $'\033'
}

@test "a pass on a terminal is green, in watch as well" {
    need valgrind
    need script
    solve
    run terminal "make exercise EX=01/1"
    assert_output --partial $'\033[1;32mPASSED\033[0m 01/1'
    setsid script -qefc "make watch EX=01/1" build/watched >/dev/null 2>&1 3>&- </dev/null &
    group=$!
    for _ in $(seq 200); do
        ! grep -q 'Ctrl-C ends' build/watched 2>/dev/null || break
        sleep 0.1
    done
    kill -- "-$group"
    wait "$group" || true
    grep -F $'\033[1;32mPASSED\033[0m 01/1' build/watched
}

@test "a terminal of 60 columns is asked how wide it is" {
    botch 's/^    printf.*/    printf("%s, and much more than this terminal has room for in a line of its own\\n", text);/'
    unset COLUMNS
    run terminal "stty cols 60; make exercise EX=01/1"
    assert_output --partial "has room..."
    run terminal "stty cols 200; make exercise EX=01/1"
    assert_output --partial "in a line of its own"
}

@test "hints come one at a time, and make clean does not forget how many" {
    shows hint-1 0 make hint EX=01/1
    make clean
    shows hint-2 0 make hint EX=01/1
    shows hint-1 0 make hint EX=01/1 STEP=1
    shows hint-3 0 sh -c 'cd work/exercises/01-vars/1-label && make hint'
    shows hint-last 0 make hint EX=01/1
    run make hint EX=01/2 STEP=2
    assert_failure
    assert_output --partial "so far you have seen 0 of 3"
}

@test "a solution and a comparison are shown for a plain yes, or after a pass" {
    for command in solution compare; do
        for word in '' y YES 'yes please' no; do
            run sh -c "echo '$word' | make $command EX=01/1"
            assert_failure
            refute_output --partial snprintf
            assert_output --partial "make hint EX=01/1"
        done
        run sh -c "make $command EX=01/1 </dev/null"
        assert_failure
        [ $command = solution ] || assert_output --partial "compare shows the book's solution. Type yes to see it all"
        run sh -c "echo yes | make $command EX=01/1"
        assert_success
        assert_output --partial snprintf
    done
    botch 's/size_t size/size_t bytes/; s/size)/bytes)/; s/size,/bytes,/'
    make exercise EX=01/1
    make solution EX=01/1 </dev/null | grep -q snprintf
    run sh -c "make compare EX=01/1 </dev/null"
    assert_success
    assert_in_order "-    size_t bytes" "+    size_t size"
    solve
    make compare EX=01/1 </dev/null | grep 'letter for letter'
}

@test "reset keeps the learner's version, each time, with git and without" {
    run make reset
    assert_failure
    make reset EX=01/1 | grep 'nothing to reset'
    make reset EX=01/1 ONLY=answer.c | grep 'answer.c of 01/1 is as it came; there is nothing to reset'
    assert_equal "$(find work/saved -mindepth 1)" ""
    without=$(tools_without git)
    for word in first second; do
        echo "/* $word */" >"$answer"
        echo "/* mine */" >"$label/mine.c"
        PATH=$without make -C "$label" reset
        diff -r --no-dereference pristine/"$label" "$label"
    done
    saved=(work/saved/*)
    assert_equal "${#saved[@]}" 2
    assert_regex "${saved[0]}" '^work/saved/01-1-[0-9]{8}-[0-9]{6}$'
    cat work/saved/*/answer.c | grep -c -e first -e second | grep -x 2
    assert_equal "$(cat work/saved/*/mine.c | wc -l)" 2
}

@test "names with blanks, newlines, quotes and a dash in front are names" {
    need valgrind
    odd=('my answer.c' 'answer.c answer.h.c' $'two\nlines.c' "it's.c" 'say "so".c' -f.c '*.c' $'answer.h\n.h' '$(rm answer.c).c')
    for name in "${odd[@]}"; do echo '/* mine */' >"$label/$name"; done
    mkdir "$label/a folder.c"
    echo notes >"$label/my notes"
    solve
    # Each is compiled, under its own name.
    make exercise EX=01/1 | grep 'PASSED 01/1'
    make progress | grep '01/1  solved  .*minutes$'
    echo '/* more */' >>"$label/-f.c"
    make progress | grep '01/1  solved  .*(changed since)$'
    cp tests/wrong-answers/01-vars/1-label/leaks/answer.c "$answer"
    make exercise EX=01/1 | grep 'called by label in answer.c, line 14'
    solve
    echo 'int main(void) { return 0; }' >>"$label/my answer.c"
    shows odd-name 2 make exercise EX=01/1
    cp -a "$label" build/before
    rm "$label/answer.h"
    make reset EX=01/1 ONLY=answer.h
    diff -r --no-dereference build/before "$label"
    shows odd-names-reset 0 sh -c 'make reset EX=01/1 | sed "s/01-1-.*/01-1-.../"'
    for name in "${odd[@]}" answer.c answer.h; do
        find work/saved -name '01-1-*' -exec test -f "{}/$name" \; -exec cmp "{}/$name" "build/before/$name" \; -print |
            grep .
    done
    rm -r build/before
    cmp "$answer" pristine/"$answer"
    # What is not compiled stays.
    assert_equal "$(cat "$label/my notes")" notes
    rm -r "$label/my notes" "$label/a folder.c"
    diff -r --no-dereference pristine/"$label" "$label"
}

@test "progress is worked out from the files, and cannot go stale" {
    need valgrind
    shows progress-none 0 make progress
    rm -r work
    shows progress-none 0 make progress
    cp -a pristine/work .
    echo >>work/exercises/01-vars/2-guess/answer.txt
    solve
    make exercise EX=01/1
    shows progress-some 0 make progress
    # What was solved and is another answer now is no reason to begin again; nor is an edited test.
    echo '/* */' >>"$answer"
    shows progress-changed 0 make progress
    make | tail -n 1 | grep 'exercise 01/2'
    solve
    make progress | grep '01/1  solved.*minutes$'
    echo >>exercises/01-vars/1-label/tests/1-one.out
    make progress | grep '01/1  solved.*(changed since)$'
    make reset EX=01/1
    make progress | grep '01/1  untouched'
}

@test "without EX it is the next one that is not solved, and plain make names one thing to do" {
    need valgrind
    make | tail -n 1 | grep -x 'Next: read chapters/01-vars/README.md, and type along: make start CHAPTER=1'
    solve
    make exercise | grep 'PASSED 01/1'
    make | tail -n 1 | grep -x 'Next: exercise 01/2, Guess (★☆☆ · 5 minutes): make exercise EX=01/2'
    cp solutions/01-vars/2-guess/answer.txt work/exercises/01-vars/2-guess/
    make exercise | grep 'PASSED 01/2'
    cp solutions/01-vars/3-count/answer.c work/exercises/01-vars/3-count/
    make | tail -n 1 | grep 'Next: exercise 01/3'
    make exercise | grep 'PASSED 01/3'
    make | tail -n 1 | grep 'every exercise is solved'
    make progress | grep '^\[####################\] 3 of 3'
    for command in exercise hint watch; do
        run make $command
        assert_success
        assert_output --partial "Every exercise is solved"
    done
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

@test "an allocation that fails, and what comes of it" {
    need valgrind
    may_lack_memory
    botch 's/text != NULL/size != 0/'
    shows scarce-crashes 2 make exercise EX=01/1
    # What it says to run alone.
    run env FAIL_AT=1 build/exercises/01-1/scarce/programs/1-one
    assert_failure 139
    assert_output --partial "an allocation fails here"
    botch 's/return text;/return text == NULL ? label(NULL) : text;/'
    shows scarce-differs 2 make exercise EX=01/1
    botch 's/^    char \*text = malloc.*/    char *volatile spare = malloc(size);\n&\n    if (text != NULL) {\n        free(spare);\n    }/'
    shows scarce-leaks 2 make exercise EX=01/1
    # Code of the library that the answer calls is the answer's affair, too.
    botch 's/^    size_t size/    ctx_var *other;\n    if (ctx_var_new("other", NULL, \&other) != CTX_OK) {\n        return strdup("no memory");\n    }\n    ctx_var_unref(other);\n    size_t size/
        s/"answer.h"/"answer.h"\n#include "var.h"/'
    shows scarce-library 2 make exercise EX=01/1
    COLUMNS=50 shows scarce-narrow 2 make exercise EX=01/1
}

@test "an allocation that fails, by what clang compiles" {
    need valgrind
    need clang
    may_lack_memory
    botch 's/return text;/return text == NULL ? label(NULL) : text;/'
    CC=clang shows scarce-differs 2 make exercise EX=01/1
}

@test "each allocation fails, and nothing comes of it" {
    need valgrind
    may_lack_memory
    solve
    shows scarce-passed 0 make exercise EX=01/1
    make exercise EX=01/1 TEST=scarce | grep 'PASSED 01/1 A label: .*; also where memory'
    run make exercise EX=01/1 TEST=memory
    assert_output --partial "nothing leaks"
    refute_output --partial "also where"
}

@test "an allocation that fails, without Valgrind" {
    may_lack_memory
    botch 's/text != NULL/size != 0/'
    PATH=$(tools_without valgrind) shows scarce-without-valgrind 2 make exercise EX=01/1
    # Blocks that are never freed are seen then, too, by whoever counts them.
    cp tests/wrong-answers/01-vars/1-label/leaks/answer.c "$answer"
    PATH=$(tools_without valgrind) shows scarce-always-leaks 2 make exercise EX=01/1
}

# The reader's examples for the label. One that holds; its .out is the label's.
example() { # NAME, and on standard input what main does
    mkdir -p "$label/examples"
    { printf '#include "answer.h"\n#include "golden.h"\n\nint main(void)\n{\n' && cat && printf '    return 0;\n}\n'; } \
        >"$label/examples/$1.c"
    printf 'no variable\n' >"$label/examples/$1.out"
}

nothing_labelled() {
    example "${1:-null}" <<'END'
    char *text = label(NULL);
    label_print(text);
    free(text);
END
}

@test "the first make examples makes the folder and its first example, and none is ever written over" {
    need valgrind
    rm -r work
    shows examples-first 0 make examples EX=01/1
    shows examples-narrow 0 env COLUMNS=45 make examples EX=01/1
    rm "$label/examples/"*
    nothing_labelled
    cp -a "$label/examples" build/mine
    make examples EX=01/1
    diff -r build/mine "$label/examples"
    # In both folders, by name.
    (cd "$label" && make examples) | grep 'Your example holds'
    (cd exercises/01-vars/1-label && make examples) | grep 'Your example holds'
    diff -r build/mine "$label/examples"
    # A reset keeps them, and begins anew.
    make reset EX=01/1 | grep -x 'Taken away: examples/'
    diff -r build/mine work/saved/*/examples
    assert [ ! -e "$label/examples" ]
    rm -rf build/mine
}

@test "examples that catch some, and all" {
    need valgrind
    nothing_labelled
    shows examples-some 0 make examples EX=01/1
    rm -r "$label/examples"
    shows examples-first-kept 0 make examples EX=01/1
    nothing_labelled
    shows examples-all 0 make examples EX=01/1
    # After a pass they may be read.
    solve
    make exercise EX=01/1
    shows examples-all-solved 0 make examples EX=01/1
    rm "$label/examples/example".*
    shows examples-some-solved 0 make examples EX=01/1
}

@test "an example that asserts nothing catches nothing" {
    need valgrind
    example nothing </dev/null
    : >"$label/examples/nothing.out"
    shows examples-nothing 0 make examples EX=01/1
}

@test "an example that is wrong: it does not compile, its .out is missing, or it does not hold" {
    need valgrind
    example null <<<'    labbel(NULL);'
    shows examples-do-not-compile 2 make examples EX=01/1
    nothing_labelled
    rm "$label/examples/null.out"
    shows examples-without-out 2 make examples EX=01/1
    echo 'var NULL' >"$label/examples/null.out"
    shows examples-do-not-hold 2 make examples EX=01/1
    # Nothing of the solution's text is on any screen, or beside it.
    if grep -rF 'snprintf(text, size' build/screen build/examples/01-1; then return 1; fi
}

@test "an example that crashes, hangs, floods, leaks or exits with the book's answer" {
    need valgrind
    example null <<<'    label_print(NULL + 1);'
    sed -i 's/NULL + 1/(char *)1/' "$label/examples/null.c"
    shows examples-crash 2 make examples EX=01/1
    example null <<<'    for (;;) { }'
    LIMIT=1 shows examples-hang 2 make examples EX=01/1
    example null <<<'    for (;;) { label_print("more"); }'
    shows examples-flood 2 make examples EX=01/1
    example null <<<'    label_print(label(NULL));'
    shows examples-leak 2 make examples EX=01/1
    example null <<<'    exit(3);'
    shows examples-exit 2 make examples EX=01/1
}

@test "an example may have any name, and one that does not hold is named" {
    need valgrind
    nothing_labelled "my first; it's \"one\""
    shows examples-odd-name 0 make examples EX=01/1
    echo >"$label/examples/my first; it's \"one\".out"
    shows examples-odd-name-wrong 2 make examples EX=01/1
}

@test "an address is masked in what an example prints, and a number that it expects is not" {
    need valgrind
    may_lack_memory
    nothing_labelled
    example number <<'END'
    char *text = label(NULL);
    free(text);
    printf("a%%0x41\n");
    printf("at %p\n", (void *)&text);
END
    printf 'a%%0x41\nat 0x...\n' >"$label/examples/number.out"
    make examples EX=01/1 | grep 'Your 2 examples hold'
    printf 'a%%0x42\nat 0x...\n' >"$label/examples/number.out"
    shows examples-number 2 make examples EX=01/1
}

@test "examples of what threads do are judged for races, and a prediction has none" {
    need valgrind
    shows examples-race 0 make examples EX=01/3
    assert_equal "$(make examples EX=01/3 TEST= | grep -c 'catches 3 of 3')" 0
    cp exercises/01-vars/3-count/tests/2-each.* work/exercises/01-vars/3-count/examples/
    shows examples-race-caught 0 make examples EX=01/3
    shows examples-prediction 2 make examples EX=01/2
}

@test "examples that are not ready for a lack of memory hold, and catch less" {
    need valgrind
    may_lack_memory
    cp tests/wrong-answers/01-vars/1-label/leaks/answer.c build/leaks.c
    { printf '/* caught by scarce: no\n * nudge: There is no memory for the text. */\n' &&
        sed 's/text != NULL/size != 0/' solutions/01-vars/1-label/answer.c; } >tests/wrong-answers/01-vars/1-label/leaks/answer.c
    example one <<'END'
    ctx_var *var;
    must(ctx_var_new("user_id", NULL, &var));
    char *text = label(var);
    label_print(text);
    free(text);
    ctx_var_unref(var);
END
    echo 'var user_id' >"$label/examples/one.out"
    cp exercises/01-vars/1-label/tests/3-null.* "$label/examples/"
    shows examples-unready 0 make examples EX=01/1
    cp exercises/01-vars/1-label/tests/1-one.* "$label/examples/"
    shows examples-ready 0 make examples EX=01/1
}

@test "a verdict that is kept is the one that comes anew" {
    need valgrind
    nothing_labelled
    make examples EX=01/1 >build/first
    make examples EX=01/1 | diff build/first -
    # Another wrong answer, another example: another verdict.
    cp solutions/01-vars/1-label/answer.c tests/wrong-answers/01-vars/1-label/forgets-null/
    make examples EX=01/1 | grep 'catches 0 of 3'
    cp exercises/01-vars/1-label/tests/1-one.* "$label/examples/"
    make examples EX=01/1 | grep 'catch 2 of 3'
}

@test "an example that the reader's own answer fails is named, and can be run alone with it" {
    need valgrind
    nothing_labelled
    shows examples-some 0 make examples EX=01/1 # the starter is no answer yet
    cp tests/wrong-answers/01-vars/1-label/forgets-null/answer.c "$answer"
    shows examples-mine 0 make examples EX=01/1
    shows examples-mine 0 make examples EX=01/1 # and is named again
    shows examples-mine-alone 2 make exercise EX=01/1 TEST=examples/null
    cp exercises/01-vars/1-label/tests/1-one.* "$label/examples/"
    cp tests/wrong-answers/01-vars/1-label/leaks/answer.c "$answer"
    shows examples-mine-leaks 0 make examples EX=01/1
    shows examples-mine-leaks-alone 2 make exercise EX=01/1 TEST=examples/1-one
    rm "$label/examples/1-one".*
    solve
    shows examples-some 0 make examples EX=01/1
    shows examples-mine-alone-passed 0 make exercise EX=01/1 TEST=examples/null
    assert [ ! -e work/.bench/01-vars/1-label/solved ]
    echo 'no code' >>"$answer"
    shows examples-mine-does-not-compile 0 make examples EX=01/1
    shows examples-mine-unknown 2 make exercise EX=01/1 TEST=examples/none
    mv "$label/examples/null.c" "$label/examples/a null.c"
    mv "$label/examples/null.out" "$label/examples/a null.out"
    shows examples-mine-odd 2 make exercise EX=01/1 TEST='examples/a null'
}

@test "the first example names scarce.h where the exercise's own tests take memory away, and there alone" {
    need valgrind
    make examples EX=01/1
    if grep scarce "$label/examples/example.c"; then return 1; fi
    rm -r "$label/examples"
    echo 'wrap malloc calloc realloc' >>exercises/01-vars/1-label/exercise
    may_lack_memory
    make examples EX=01/1
    grep 'include scarce.h' "$label/examples/example.c"
    example scarce <<'END'
    ctx_var *var;
    must(ctx_var_new("user_id", NULL, &var));
    scarce_begin(1);
    char *text = label(var);
    printf("%s\n", scarce_end() && text == NULL ? "no memory" : "memory");
    free(text);
    ctx_var_unref(var);
END
    sed -i 's/^#include "golden.h"/&\n#include "scarce.h"/' "$label/examples/scarce.c"
    echo 'no memory' >"$label/examples/scarce.out"
    make examples EX=01/1 | grep '^Your 2 examples hold'
}

@test "an example that is not built: it has no main, includes the answer, or lacks a header of the tests" {
    need valgrind
    nothing_labelled
    : >"$label/examples/null.c"
    shows examples-no-main 2 make examples EX=01/1
    nothing_labelled
    sed -i 's/answer.h/answer.c/' "$label/examples/null.c"
    shows examples-include-the-answer 2 make examples EX=01/1
    nothing_labelled
    printf 'int provided(void);\nstatic inline int given(void)\n{\n    return 0;\n}\n' >exercises/01-vars/1-label/tests/given.h
    sed -i 's/^int main.*/int given(void);\n&/; s/label_print/given();\n    &/' "$label/examples/null.c"
    shows examples-lack-a-header 2 make examples EX=01/1
}

@test "an example whose .out is empty, or lacks a newline; what is no example; and an assert" {
    need valgrind
    nothing_labelled
    : >"$label/examples/null.out"
    shows examples-empty-out 2 make examples EX=01/1
    printf 'no variable' >"$label/examples/null.out"
    shows examples-newline 2 make examples EX=01/1
    nothing_labelled
    mkdir "$label/examples/more"
    echo >"$label/examples/nul.out"
    shows examples-ignored 0 make examples EX=01/1
    sed -i 's/^    free/    assert(text == NULL);\n&/; 1i#include <assert.h>' "$label/examples/null.c"
    shows examples-assert 2 make examples EX=01/1
}

@test "after a pass it is the next one behind it, then one before it, and then one of the chapters that follow" {
    need valgrind
    cp solutions/01-vars/2-guess/answer.txt work/exercises/01-vars/2-guess/
    make exercise EX=01/2 | grep '^Next: exercise 01/3'
    cp solutions/01-vars/3-count/answer.c work/exercises/01-vars/3-count/
    mkdir -p exercises/02-set-get
    cp -R exercises/01-vars/3-count exercises/02-set-get/1-more
    make exercise EX=01/3 | grep '^Next: exercise 01/1'
    tests/tools/next after 01-vars/1-label | grep '^Next: exercise 02/1'
    rm -r exercises/02-set-get
    make | tail -n 1 | grep 'exercise 01/1'
    solve
    COLUMNS=45 shows passed-narrow 0 make exercise EX=01/1
}
