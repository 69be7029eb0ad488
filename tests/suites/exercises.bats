# The checks of the exercises, each against an exercise that it must reject. The exercises themselves are checked by
# the suites that `tests/tools/suite exercises` makes.

load sample

setup_file() {
    export TOP=$PWD CC=gcc
    a_sample checks
    for flavour in plain asan tsan; do
        tests/tools/build CODE=chapters/01-vars FLAVOUR=$flavour kit >/dev/null
    done
    cd "$TOP" || return 1
}

setup() {
    again checks || return 1
    here=exercises/01-vars/1-label
    starter=$here/answer.c
    there=solutions/01-vars/1-label
    wrongs=tests/wrong-answers/01-vars/1-label
}

# rejects COMPLAINT WHAT [NAME [ANSWER]], and then it is as it was again.
rejects() {
    words=$1
    shift
    run tests/tools/exercise-check "$1" "${2:-01-vars/1-label}" ${3:+"$3"}
    echo "$* must say: $words"
    assert_failure || return 1
    assert_output --partial "$words" || return 1
    cd "$TOP" && again checks
}

# bats file_tags=long
@test "every folder below solutions, wrong answers and predictions has its exercise" {
    cd "$TOP"
    tests/tools/exercise-check house
}

@test "the sample passes every check, and all of it is counted" {
    need valgrind
    need python3
    RESULTS=build/sample tests/tools/run-suite exercises,01-vars
    assert_equal "$(grep -c '^not ok' build/sample/exercises,01-vars.tap)" 0
    tests/tools/exercise-count build/sample |
        grep -x '3 exercises: 3 starters, 3 solutions, 9 wrong answers, 9 hints checked'
    sed -i '0,/^ok/s/^ok/not ok/; s/^ok \(.*answer leaks\)/not ok \1/' build/sample/exercises,01-vars.tap
    tests/tools/exercise-count build/sample | grep '8 wrong answers'
}

@test "a README that lacks something is rejected" {
    sed -i 1d "$here"/README.md; rejects "does not begin with a title" form
    sed -i 's/ · .*//' "$here"/README.md; rejects "no line like" form
    sed -i 's/^★☆☆/★★★★/' "$here"/README.md; rejects "no line like" form
    sed -i 's/make exercise.*/make check/' "$here"/README.md; rejects "does not say make exercise EX=01/1" form
    sed -i 's/EX=.*/EX=01\/11/' "$here"/README.md; rejects "does not say make exercise EX=01/1" form
    sed -i 's/01-vars/02-set-get/' "$here"/README.md; rejects "no link to its chapter" form
    sed -i 's/#labels/#nothing/' "$here"/README.md; rejects "#nothing: no such heading" form
    echo '[x](../no-such-file)' >>"$here"/README.md; rejects "no-such-file leads nowhere" form
    rm "$here"/README.md; rejects "README.md is missing" form
}

@test "a file exercise that is wrong is rejected" {
    sed -i '/^code/d' "$here"/exercise; rejects "code names no directory" form
    sed -i '/^fail/d' "$here"/exercise; rejects "no test fails" form
    sed -i 's/^read.*/read chapters\/nowhere.md/' "$here"/exercise; rejects "leads nowhere" form
    sed -i 's/#labels/#nothing/' "$here"/exercise; rejects "no such heading" form
    echo 'read 9-none chapters/01-vars/README.md' >>"$here"/exercise; rejects "read names no test 9-none" form
    sed -i 's/^read.*/&\nread 1-one chapters\/01-vars\/README.md#nothing/' "$here"/exercise; rejects "no such heading" form
    echo 'colour red' >>"$here"/exercise; rejects "unknown key colour" form
}

@test "tasks that the file exercise does not tell of, and the other way round, are rejected" {
    about_tasks
    tests/tools/exercise-check form 01-vars/1-label
    sed -i '/^needs/d' "$here"/exercise; rejects "its files include tasks, and it does not say: needs libuv" form
    sed -i 's/^code.*/&\nneeds libuv/' "$here"/exercise; rejects "its files include no tasks, and it says: needs libuv" form
    about_tasks
    sed -i 's/^needs.*/needs libev/' "$here"/exercise; rejects "needs knows libuv, and no libev" form
}

@test "an exercise with tasks is linked with them" {
    need valgrind
    need_libuv
    about_tasks
    for what in starter solution memory sanitizers examples; do tests/tools/exercise-check $what 01-vars/1-label; done
    for name in leaks same-buffer; do tests/tools/exercise-check wrong 01-vars/1-label $name; done
    sed -i '/^needs/d' "$here"/exercise
    rejects "undefined reference" solution
    # Of what the solution asks for by way of the tasks, each allocation fails, too.
    about_tasks
    sed -i 's|The caller frees it\.|The caller frees it; NULL is UV_ENOMEM.|' "$here"/answer.h
    sed -i 's|^char \*label(.*|#include "tasks/handle.h"\nstatic void *none(void *unused)\n{\n    return unused;\n}\n&|
        s|^    char \*text = |    (void)ctx_loop_call_soon(NULL, none, NULL, NULL);\n&|' "$there"/answer.c
    sed -i 's/char \*\(.*\) = label(\(.*\));/&\n    \1 = \1 == NULL ? label(\2) : \1;/' "$here"/tests/*.c
    tests/tools/exercise-check solution 01-vars/1-label
}

@test "without libuv an exercise with tasks is skipped, and said to be; on CI that is a failure" {
    about_tasks
    without_libuv
    CI='' RESULTS=build/sample tests/tools/run-suite exercises,01-vars 01/1
    run grep -c '^ok .* 01/1 .* # skip libuv1-dev is not installed' build/sample/exercises,01-vars.tap
    cat build/sample/exercises,01-vars.tap
    assert_equal "$output" 7
    for what in exercise examples; do
        CI='' run make $what EX=01/1
        assert_success
        assert_output --partial "01/1 wants libuv, which is not installed (Debian: apt-get install libuv1-dev)."
        CI=true run make $what EX=01/1
        assert_failure
    done
    assert [ ! -e work/.bench/01-vars/1-label/solved ]
}

@test "hints that are not three are rejected" {
    printf 'one\n---\ntwo\n' >"$there"/hints.md; rejects "three hints" hints
    printf 'one\n---\n\n---\nthree\n' >"$there"/hints.md; rejects "three hints" hints
    printf 'one\n---\ntwo\n---\nthree\n---\nfour\n' >"$there"/hints.md; rejects "three hints" hints
    rm "$there"/hints.md; rejects "hints.md is missing" hints
}

@test "files that are missing are rejected" {
    rm "$here"/Makefile; ln -s ../../tests/tools/exercise.mk "$here"/Makefile; rejects "Makefile is not a link" form
    rm "$there"/answer.c; rejects "answer.c is missing" form
    rm "$here"/tests/1-one.out; rejects "has no .out" form
    rm "$here"/tests/1-one.c; rejects "has no .c" form
    rm -r "$wrongs"/leaks; rejects "fewer than three wrong answers" form
}

@test "a header of the tests that is called as one of the library's is rejected" {
    cp src/count.h "$here"/tests/; rejects "tests/count.h is a header of the library, too" form
}

@test "a starter without TODO, a solution with one or without a reason are rejected" {
    sed -i s/TODO/SOON/ "$here"/answer.c; rejects "the starter has no TODO" form
    echo '/* TODO */' >>"$there"/answer.c; rejects "still has a TODO" form
    sed -i '1,/\*\//d' "$there"/answer.c; rejects "comment that explains" form
    sed -i '2,/\*\//d; 1s/$/ *\//' "$there"/answer.c; rejects "comment that explains" form
}

@test "what a learner has in work/ is nobody's business here, and stays as it is" {
    need valgrind
    botch 's/^    printf.*/    return/'
    echo mine >"$label/more.c"
    cp -a work build/mine
    for what in form starter solution memory sanitizers hints; do tests/tools/exercise-check $what 01-vars/1-label; done
    tests/tools/exercise-check wrong 01-vars/1-label leaks
    diff -r --no-dereference build/mine work
    rm -rf build/mine
}

# The starter with a sed script.
shipped_as() {
    sed -i "$1" "$starter"
}

@test "a starter that does not do as declared is rejected" {
    shipped_as 's/return/retrun/'; rejects "the starter does not compile" starter
    shipped_as 's/(void)var;/int unused; (void)var;/'; rejects "the starter is compiled with a warning" starter
    shipped_as 's/no variable/nothing/'; rejects "on the starter these tests fail: 1-one 2-two 3-null ; declared: 1-one 2-two" starter
    sed -i 's/^fail.*/fail 1-one/; s/^pass.*/pass 2-two 3-null/' "$here"/exercise
    rejects "declared: 1-one" starter
    sed -i 's/^pass.*/pass/' "$here"/exercise
    rejects "these tests pass: 3-null ; declared: none" starter
    cp "$there"/answer.c "$starter"; rejects "these tests fail: none" starter
    sed -i s/line-3// exercises/01-vars/2-guess/exercise
    rejects "line-3" starter 01-vars/2-guess
}

@test "a starter that only clang warns of is rejected" {
    need clang
    shipped_as 's/(void)var;/(void)var; int same = 1; same = same;/'; rejects "clang warns" starter
}

@test "a starter that is about memory is judged by Valgrind" {
    need valgrind
    sed 1,2d "$wrongs"/leaks/answer.c >"$here"/answer.c
    sed -i 's/^fail.*/fail memory/; s/^pass.*/pass 1-one 2-two 3-null/' "$here"/exercise
    tests/tools/exercise-check starter 01-vars/1-label
    cp "$there"/answer.c "$starter"; rejects "these tests fail: none; declared: memory" starter
}

@test "a starter that is about a race is judged by the sanitizer" {
    cp tests/wrong-answers/01-vars/3-count/race/answer.c exercises/01-vars/3-count/
    sed -i 's/^fail.*/fail race/; s/^pass.*/pass 1-none 2-each/' exercises/01-vars/3-count/exercise
    tests/tools/exercise-check starter 01-vars/3-count
    cp solutions/01-vars/3-count/answer.c exercises/01-vars/3-count/
    rejects "these tests fail: none; declared: race" starter 01-vars/3-count
}

# The solution with a sed script.
solved_as() {
    sed -i "$1" "$there"/answer.c
}

@test "a solution that is not right in some way is rejected" {
    solved_as 's/"var %s"/"%s"/'; rejects "does not pass (plain)" solution
    solved_as 's/return text/retrun text/'; rejects "does not pass (plain)" solution
    solved_as 's/^    size_t size/    int unused;\n    size_t size/'; rejects "compiled with a warning" solution
    # Neither Valgrind nor a diff sees these two.
    solved_as 's/^    size_t size/    char volatile few[4] = "abc";\n    int volatile i = 5;\n    few[i] = 0;\n    size_t size/'
    rejects "sanitizers" sanitizers
    solved_as 's/^    size_t size/    int volatile i = 2147483647;\n    i = i + 1;\n    size_t size/'
    rejects "sanitizers" sanitizers
    cp tests/wrong-answers/01-vars/3-count/race/answer.c solutions/01-vars/3-count/
    rejects "does not pass (race)" sanitizers 01-vars/3-count
    sed -i 's/OK/Ok/' solutions/01-vars/2-guess/answer.txt
    rejects "does not pass (plain)" solution 01-vars/2-guess
}

@test "a solution that leaks is rejected, and so is a program to be predicted" {
    need valgrind
    cp "$wrongs"/leaks/answer.c "$there"/; rejects "definitely lost" memory
    sed -i /unref/d exercises/01-vars/2-guess/program.c
    rejects "program.c is reported by memcheck" memory 01-vars/2-guess
}

@test "a wrong answer that is not caught, or by another test, is rejected" {
    need valgrind
    cp "$there"/answer.c "$wrongs"/leaks/; rejects "does not begin with: caught by" wrong 01-vars/1-label leaks
    { echo '/* caught by 1-one: no */' && cat "$there"/answer.c; } >"$wrongs"/leaks/answer.c
    rejects "leaks says that 1-one catches it; it is caught by nothing" wrong 01-vars/1-label leaks
    sed -i 1s/memory/2-two/ "$wrongs"/leaks/answer.c
    rejects "says that 2-two catches it; it is caught by memory" wrong 01-vars/1-label leaks
    sed -i 1s/1-one/2-two/ "$wrongs"/same-buffer/answer.c
    rejects "says that 2-two catches it; it is caught by 1-one" wrong 01-vars/1-label same-buffer
    sed -i 's/return/retrun/' "$wrongs"/leaks/answer.c; rejects "does not compile" wrong 01-vars/1-label leaks
    sed -i 's/label_print/label_show/; 1s/memory/1-one/' "$wrongs"/leaks/answer.c
    rejects "does not build" wrong 01-vars/1-label leaks
    sed -i s/line-2/line-3/ tests/wrong-answers/01-vars/2-guess/default/answer.txt
    rejects "it is caught by line-2" wrong 01-vars/2-guess default
    cp solutions/01-vars/3-count/answer.c build/count.c
    { echo '/* caught by race: no */' && cat build/count.c; } >tests/wrong-answers/01-vars/3-count/race/answer.c
    rejects "it is caught by nothing" wrong 01-vars/3-count race
}

@test "a wrong answer without a nudge is rejected, unless a test says what it tests" {
    need valgrind
    sed -i '1s/$/ *\//; 2d' "$wrongs"/leaks/answer.c
    rejects 'leaks has no line "nudge:" for whoever has not tried what catches it, and memory is no test' wrong 01-vars/1-label leaks
    sed -i 1d "$here"/tests/1-one.c
    rejects 'same-buffer has no line "nudge:"' wrong 01-vars/1-label same-buffer
}

# The proof that make examples counts rightly. By hand: tests/tools/exercise-check examples 03-tokens/2-a-scoped-set
@test "an exercise's own tests, given as examples, catch every wrong answer, and an example of nothing none" {
    need valgrind
    tests/tools/exercise-check examples 01-vars/1-label
    tests/tools/exercise-check examples 01-vars/3-count
    cp "$there"/answer.c "$wrongs"/leaks/
    rejects "no test, as an example, catches leaks" examples
    echo more >>"$here"/tests/2-two.out
    rejects "2-two does not hold as an example" examples
}

@test "the same of one of the book's exercises, where memory runs out, too" {
    need valgrind
    cd "$TOP"
    tests/tools/exercise-check examples 01-vars/4-one-variable-for-a-name
}

@test "a test that may stand in for a part of the library is linked alone, and the others as one" {
    printf 'void stands_in(void);\nvoid stands_in(void)\n{\n}\n' >>"$here"/tests/2-two.c
    tests/tools/exercise-check solution 01-vars/1-label
    programs=build/exercises/checks/01-vars/1-label/solution/plain/programs
    assert [ -L "$programs/1-one" ]
    assert [ ! -L "$programs/2-two" ]
}

@test "a solution or a wrong answer that memory runs out for is judged by that" {
    may_lack_memory
    tests/tools/exercise-check solution 01-vars/1-label
    solved_as 's/text != NULL/size != 0/'; may_lack_memory; rejects "does not pass (scarce)" solution
    may_lack_memory
    { printf '/* caught by scarce: no\n * nudge: no */\n' && sed 's/text != NULL/size != 0/' "$there"/answer.c; } >"$wrongs"/leaks/answer.c
    tests/tools/exercise-check wrong 01-vars/1-label leaks
    sed -i 1s/scarce/1-one/ "$wrongs"/leaks/answer.c
    rejects "it is caught by scarce" wrong 01-vars/1-label leaks
    # A starter that is about this is judged by it.
    may_lack_memory
    sed 's/text != NULL/size != 0/' "$there"/answer.c >"$here"/answer.c
    sed -i 's/^fail.*/fail scarce/; s/^pass.*/pass 1-one 2-two 3-null/' "$here"/exercise
    sed -i '1i /* TODO */' "$here"/answer.c
    tests/tools/exercise-check starter 01-vars/1-label
    may_lack_memory
    cp "$there"/answer.c "$starter"; sed -i 's/^fail.*/fail scarce/; s/^pass.*/pass 1-one 2-two 3-null/' "$here"/exercise
    rejects "these tests fail: none; declared: scarce" starter
}

# A wrong answer about instructions: the word that says what catches it, and the condition by which it is dear.
too_dear() {
    { printf '/* caught by %s: no\n * nudge: no */\n' "$1" && dear "$2"; } >"$wrongs"/leaks/answer.c
}

@test "a starter, a solution or a wrong answer that is about instructions is judged by their count" {
    need valgrind
    about_cost
    for what in form starter solution memory; do tests/tools/exercise-check $what 01-vars/1-label; done
    too_dear cost 'var != NULL'
    tests/tools/exercise-check wrong 01-vars/1-label leaks
    # Not where it has to be cheaper, but elsewhere.
    too_dear cost 'var == NULL'
    tests/tools/exercise-check wrong 01-vars/1-label leaks
    sed 's/"var %s"/"%s"/' "$there"/answer.c | sed '1i /* caught by cost: no\n * nudge: no */' >"$wrongs"/leaks/answer.c
    rejects "it is caught by 1-one" wrong 01-vars/1-label leaks
    about_cost
    too_dear cost 0
    rejects "leaks says that cost catches it; it is caught by nothing" wrong 01-vars/1-label leaks
    about_cost
    too_dear 1-one 'var != NULL'
    rejects "it is caught by cost" wrong 01-vars/1-label leaks
    about_cost
    dear 'var != NULL' >build/dear.c
    sed '1d; s/TODO/DONE/' build/dear.c >"$there"/answer.c; rejects "does not pass (cost)" solution
    about_cost
    sed -i 's/"var user_id"/"var page"/' "$here"/cost/count.c; rejects "it is another label" solution
}

@test "a key cost without what counts, with no number, or the other way round, is rejected" {
    about_cost
    sed -i 's/^cost.*/cost 100/' "$here"/exercise; rejects "so many in a hundred, less than that" form
    about_cost
    sed -i 's/^cost.*/cost 0/' "$here"/exercise; rejects "so many in a hundred, less than that" form
    about_cost
    rm "$here"/cost/count.c; rejects "cost, and there is no cost/count.c" form
    about_cost
    sed -i '/^cost/d' "$here"/exercise; rejects "a cost/count.c, and exercise has no key cost" form
}

@test "an answer that only takes too many instructions is no business of examples" {
    need valgrind
    about_cost
    too_dear cost 'var != NULL'
    tests/tools/exercise-check examples 01-vars/1-label
    assert [ ! -e build/examples/01-vars/1-label/said/leaks ]
}

@test "without Valgrind a starter about instructions is as it should be, but for them" {
    about_cost
    without=$(tools_without valgrind)
    PATH=$without tests/tools/exercise-check starter 01-vars/1-label
}

@test "what fails is not told to a descriptor of the answer's own" {
    may_lack_memory
    sed -i '/^char \*label/,$ { s/^{/{\n    listen_at_7();/; s/^    char \*text = malloc.*/&\n    nothing_came(text);/; }
        s/^char \*label/#include <fcntl.h>\n#include <unistd.h>\nstatic int ends[2];\
static void listen_at_7(void)\n{\n    if (ends[1] == 0 \&\& pipe(ends) == 0) {\
        fcntl(ends[0], F_SETFL, O_NONBLOCK);\n        dup2(ends[1], 7);\n    }\n}\
static void nothing_came(const char *text)\n{\n    char byte;\n    if (text == NULL \&\& read(ends[0], \&byte, 1) == 1) {\
        abort();\n    }\n}\n&/' "$there"/answer.c
    grep -q 'nothing_came(text);' "$there"/answer.c
    tests/tools/exercise-check solution 01-vars/1-label
}

@test "a contract with CTX_NO_MEMORY, and nothing that could fail, is rejected" {
    count=exercises/01-vars/3-count
    echo 'Status: CTX_NO_MEMORY.' >>$count/README.md
    rejects "no test has an allocation of the solution that could fail" solution 01-vars/3-count
    sed -i 's|^#define.*|/* CTX_NO_MEMORY */|' $count/answer.h
    rejects "no test has an allocation of the solution that could fail" solution 01-vars/3-count
    # Some have no allocation, by their contract, and are held to that.
    echo 'Status: CTX_NO_MEMORY.' >>$count/README.md
    echo 'allocates no' >>$count/exercise
    tests/tools/exercise-check solution 01-vars/3-count
    cd "$TOP" && again checks
    may_lack_memory
    echo 'allocates no' >>"$here"/exercise
    rejects "exercise: allocates no; the solution has 4 allocations" solution
}

@test "a prediction without a reason for each line is rejected" {
    guess=solutions/01-vars/2-guess/answer.txt
    sed -i '/^# 2:/d' $guess; rejects "answer.txt has no reason for line 2" form 01-vars/2-guess
    sed -i 's/^# 3:.*/# 3:/' $guess; rejects "answer.txt has no reason for line 3" form 01-vars/2-guess
}

@test "a prediction that CPython does not make is rejected" {
    need python3
    twin=tests/predict/01-vars/2-guess.py
    cp "$twin" build/twin.py
    echo 'print("more")' >>"$twin"; rejects "CPython prints something else" twin 01-vars/2-guess
    echo 'raise ValueError' >"$twin"; rejects "fails: ValueError" twin 01-vars/2-guess
    rm "$twin"; rejects "is missing" twin 01-vars/2-guess
    cp build/twin.py "$twin"
}

@test "what has no exercise, and a gap in the numbers, are rejected" {
    mkdir -p solutions/01-vars/9-none; rejects "solutions/01-vars/9-none/ has no exercise" house
    mkdir -p tests/wrong-answers/01-vars/9-none/x; rejects "wrong-answers/01-vars/9-none/ has no exercise" house
    rm -r exercises/01-vars/2-guess; rejects "tests/predict/01-vars/2-guess.py has no exercise" house
    mv exercises/01-vars/3-count exercises/01-vars/4-count; rejects "01-vars/4-count: is not the next number" house
    mv exercises/01-vars exercises/00-vars; rejects "no such chapter" house
}

@test "what a test was compiled of is what it is compiled of" {
    tests/tools/exercise-check solution 01-vars/1-label
    ls build/tested/01-vars/1-label/*/1-one.o
    # Another header; then another test.
    sed -i 's/label_print(const char \*text/&, int more/; /^    printf/s/^/    (void)more;\n/' "$there"/answer.[ch]
    rejects "does not pass (plain)" solution
    sed -i 's/label(user_id)/no_label(user_id)/' "$here"/tests/1-one.c
    rejects "does not pass (plain)" solution
}
