# shellcheck shell=sh
# The reader's examples as tests: each is judged with the book's answer, and then tells wrong answers from it, or does
# not. Sourced, by tests/tools/examples and by what counts with it.
#
#   begin_examples NAME FOLDER     the exercise, and the folder with the examples: NAME.c, and in NAME.out what it prints
#   hold EXAMPLE                   whether it holds: what is not so is in $at, $kind and $trouble, as the judge leaves it
#   count_caught                   caught or not, for each wrong answer: a word in $bench/said/WRONG
#
# What catches an answer in an exercise's own check catches it here: another output, a crash, a hang, and then what
# Valgrind, the thread sanitizer and an allocation that fails have to say. So those of the exercise's own tests, given
# as examples, catch all of them, but for those that only take too many instructions, which are left out. A verdict is
# kept in build/, under the sum of all that it came of.
. tests/tools/judge.sh

begin_examples() {
    name=$1 tests_at=$2
    wrongs=tests/wrong-answers/$name
    built=build/examples/$name/built
    kept=build/examples/$name/verdicts
    bench=build/examples/$name/$$
    mkdir -p "$built" "$kept" "$bench"
    lay_out "$name" "$bench/solution"
    judge_by "$name" "$bench/solution" "$bench/run" plain
    keep_objects || die "The solution of $name does not compile."
    sum_up
    raced='' scarce=''
    [ "$(keys "$name" race)" != yes ] || raced=yes
    ! may_lack_memory "$name" || scarce=yes
}

# Of all that a verdict depends on but for the example itself.
sum_up() {
    sum=$({
        echo "$compile" | sed "s|$answer||"
        command -v valgrind || true
        cat "$answer"/*.[ch] "$own_tests"/*.h "$tests_at"/*.h "$kit/libctx.a" ${tasks:+"$kit/tasks/libctx_tasks.a"} "$kit/ending.o" tests/golden/*.h tests/oom/*.[ch] \
            "exercises/$name/exercise" tests/tools/examples.sh tests/tools/judge.sh tests/tools/run-program.sh 2>/dev/null
    } | cksum)
}

# The objects of an answer, which may be there since an earlier run.
keep_objects() {
    there=$built/$({ echo "$compile" | sed "s|$answer||"; cat "$answer"/*.[ch] "$code"/*.h ${tasks:+"$tasks"/*.h} tests/golden/*.h; } | cksum | tr ' ' -)
    if [ ! -d "$there" ]; then
        compile_answer || return 1
        rm -rf "$there.$$"
        cp -R "$place/objects" "$there.$$"
        mv "$there.$$" "$there"
    fi
    cp "$there"/*.o "$place/objects/"
}

# Where the verdict on an example is kept.
verdict_of() { # EXAMPLE
    printf '%s/%s\n' "$kept" "$({ echo "$sum" && cat "$tests_at/$1.c" && echo && cat "$tests_at/$1.out"; } | cksum | tr ' ' -)"
}

# The example with the book's answer: 0 when it holds, else $failed_by says what minds. That it is ready for allocations
# that fail is no duty, it only catches fewer then; it is noted in $bench/unready.
hold() {
    at=$bench/run/$1 failed_by=''
    seen=$(verdict_of "$1")
    if [ ! -f "$seen" ]; then
        judge_test "$1" || failed_by=plain
        [ -n "$failed_by" ] || is_clean "$1" || failed_by=memory
        [ -n "$failed_by" ] || has_no_race "$1" || failed_by=race
        [ -z "$failed_by" ] || return 1
        if bears_failure "$1"; then word=ready; else word=unready; fi
        echo $word | put "$seen"
    fi
    [ "$(cat "$seen")" = ready ] || printf '%s\n' "$1" >>"$bench/unready"
}

is_clean() {
    ! command -v valgrind >/dev/null || judge_leaks "$1"
}

# In a process of its own, since the judge is another one for that.
has_no_race() {
    [ -z "$raced" ] || (begin_race && [ $outcome = 0 ] && judge_race_of "$1")
}

bears_failure() {
    [ -n "$scarce" ] && ! is_scarce "$tests_at/$1.c" || return 0
    [ -d "$place/scarce" ] || begin_scarce
    try_scarce "$1"
}

is_ready() {
    ! grep -sqxF -e "$1" "$bench/unready"
}

# Whether a wrong answer, which is the judge's, prints something else with the example, or ends otherwise. An example
# that cannot be linked with it says nothing about it.
shows_it() {
    kind=
    judge_test "$1" && return 1
    [ -x "$programs/$1" ]
}

# Whether what watches a program that prints what it should sees it.
shows_it_watched() {
    [ -x "$programs/$1" ] || return 1
    is_clean "$1" && has_no_race "$1" || return 0
    is_ready "$1" || return 1
    ! bears_failure "$1"
}

# What is quick is asked of all examples first.
is_caught() {
    for example in "$tests_at"/*.c; do
        ! grep -sqx caught "$(verdict_of "$(stem "$example")")" || return 0
    done
    ready=
    for example in "$tests_at"/*.c; do
        seen=$(verdict_of "$(stem "$example")")
        [ ! -f "$seen" ] || continue
        [ -n "$ready" ] || keep_objects || return 1
        ready=yes
        ! shows_it "$(stem "$example")" || { echo caught | put "$seen" && return 0; }
    done
    [ -n "$ready" ] || return 1
    for example in "$tests_at"/*.c; do
        seen=$(verdict_of "$(stem "$example")")
        [ ! -f "$seen" ] || continue
        ! shows_it_watched "$(stem "$example")" || { echo caught | put "$seen" && return 0; }
        echo not | put "$seen"
    done
    return 1
}

stem() {
    file=${1##*/}
    printf '%s\n' "${file%.c}"
}

judge_wrong() { # WRONG
    lay_out "$name" "$bench/wrong/$1" "$wrongs/$1"
    judge_by "$name" "$bench/wrong/$1" "$bench/with/$1" plain
    sum_up
    if is_caught; then echo caught; else echo not; fi >"$bench/said/$1"
}

# As many at a time as there are processors, each of them a process of its own.
count_caught() {
    jobs=$(nproc) workers=
    mkdir -p "$bench/wrong" "$bench/with" "$bench/said"
    i=0
    while [ "$i" -lt "$jobs" ]; do
        count_every "$i" &
        workers="$workers $!"
        i=$((i + 1))
    done
    wait
    workers=
}

count_every() { # NUMBER: every jobs-th wrong answer, from this one on
    trap 'stop_program; exit 130' INT TERM
    trap stop_program EXIT
    n=0
    for folder in "$wrongs"/*/; do
        n=$((n + 1))
        [ $((n % jobs)) -ne "$1" ] || [ "$(catcher "$(basename "$folder")")" = cost ] || judge_wrong "$(basename "$folder")"
    done
}

# The test that catches a wrong answer, by its own word.
catcher() { # WRONG
    head -q -n 1 "$wrongs/$1"/*.c | sed -n 's/.*caught by \([^ :]*\):.*/\1/p' | head -n 1
}

# What nobody has tried while it goes uncaught: its own line `nudge`, or what the test that catches it says it tests.
nudge() { # WRONG
    nudged=$(sed -n '1,3s|^ \* nudge: \(.*\)$|\1|p' "$wrongs/$1"/*.c | sed 's| \*/$||' | head -n 1)
    [ -n "$nudged" ] || nudged=$(first_comment "exercises/$name/tests/$(catcher "$1").c")
    printf '%s\n' "$nudged"
}

first_comment() { # FILE
    awk 'NR == 1 && !/^\/\*/ { exit } { sub(/^\/\*|^ \*/, ""); end = sub(/ *\*\/.*/, ""); sub(/^ */, ""); printf "%s%s", between, $0; between = " " }
        end { exit }' "$1" 2>/dev/null || true
}
