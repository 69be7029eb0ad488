# shellcheck shell=sh
# Judges an answer to an exercise. Sourced, by what shows a learner the outcome and by what checks the exercises.
#
#   judge_by NAME ANSWER PLACE FLAVOUR   the exercise, the folder of the answer, a folder for the outcome, build.mk's flavour
#   judge_plain all|first                each test, in order, or no further than the first that fails
#   judge_memory, judge_race             all of it again under Valgrind, and under the thread sanitizer
#   judge_scarce                         and with each allocation of the answer failing in turn
#   judge_cost                           and whether it takes as few instructions as it has to, where the exercise counts them
#
# The tests are the exercise's, unless $tests_at is another folder: then what lies there, under any names, is judged a
# test at a time, by judge_test, judge_leaks, judge_race_of and try_scarce.
#
# The outcome is PLACE/verdicts, a line for each test: its name, pass or fail, the kind of failure. PLACE/TEST has what
# it printed and the diff; PLACE/programs the tests, built, most of them links to one file; PLACE/broken what the compiler says
# of an answer that does not compile.
. tests/tools/exercise.sh
. tests/tools/run-program.sh
. tests/tools/watch-together.sh

judge_by() {
    exercise=$1 answer=$2 place=$3
    own_tests=exercises/$exercise/tests
    tests=${tests_at:-$own_tests}
    under='' wrap='' limit=${LIMIT:-5}
    rm -rf "$place"
    mkdir -p "$place/objects" "$place/programs"
    : >"$place/verdicts"
    : >"$place/warnings"
    code=$(keys "$exercise" code)
    [ -d "$code" ] || die "exercises/$exercise/exercise names no code directory."
    links_are_links "$code"
    build_with "$4"
}

# The words that compile and link, in that flavour.
build_with() { # FLAVOUR
    flavour=$1
    programs=$place/programs
    kit=build/$(compiler)-$flavour/$code
    compile=$(tests/tools/build CODE="$code" FLAVOUR="$flavour" kit 2>"$place/library") ||
        die "The code in $code does not build; make check says more."
    # A misspelt call would be the linker's to notice, and a wrong conversion nobody's.
    # A call at a function's end stays on the stack, for whoever asks who called.
    compile="$compile -Werror=implicit-function-declaration -Werror=format -fno-optimize-sibling-calls"
    compile="$compile -I $answer -I $code -I tests/golden"
    # Other tests may use what the exercise's own have in common, as those do.
    [ "$tests" = "$own_tests" ] || compile="$compile -I $own_tests"
    tasks='' library=$kit/libctx.a
    if has_tasks "$exercise"; then
        tasks=$code/tasks library="$kit/tasks/libctx_tasks.a $library -luv"
        tests/tools/build CODE="$code" FLAVOUR="$flavour" "$kit/tasks/libctx_tasks.a" >"$place/library" 2>&1 ||
            die "The code in $tasks does not build; make check says more."
    fi
    link="-Wl,--wrap=main $kit/ending.o $library"
    tested=build/tested/$exercise/$(sum_of_tests)
}

# Of all that the tests are compiled from, and with: two answers with the same headers have the same objects of them.
sum_of_tests() {
    {
        echo "$compile" | sed "s|-I $answer ||"
        cksum "$own_tests"/*.[ch] "$tests"/*.[ch] "$answer"/*.h "$code"/*.h ${tasks:+"$tasks"/*.h} tests/golden/*.h tests/together/entry.h tests/tools/judge.sh 2>/dev/null | sed "s|$answer/||"
    } | cksum | tr ' ' -
}

# The tests of the exercise, in order.
tests_of() {
    for file in "exercises/$1"/tests/*.c; do
        [ ! -f "$file" ] || basename "$file" .c
    done
}

# Whether a test chooses by itself what fails.
is_scarce() {
    grep -q '^#include "scarce.h"' "$1"
}

# Such a test defines stand-ins for what the key `wrap` names, and is linked to call these.
wraps_of() {
    ! is_scarce "$1" || wraps "$(keys "$exercise" wrap)"
}

wraps() {
    for function in $1; do printf ' -Wl,--wrap=%s' "$function"; done
}

verdict() {
    printf '%s %s %s\n' "$1" "$2" "${3:-}" >>"$place/verdicts"
}

# The answer's own files, once for all tests.
compile_answer() {
    for file in "$answer"/*.c; do
        [ -f "$file" ] || continue
        object=${file##*/}
        # shellcheck disable=SC2086 # $compile is a list of words
        $compile -c "$file" -o "$place/objects/${object%.c}.o" >"$place/compiler" 2>&1 ||
            { mv "$place/compiler" "$place/broken" && return 1; }
        cat "$place/compiler" >>"$place/warnings"
    done
}

# The object of a test, which may be there since another answer was judged, and the same with nothing in it that is global
# (build.mk, where the golden programs are one file). Where the compiler has a word to say, there is none; and of a test that
# has more to offer than its main there is but the first: it may be there in the place of the library's (chosen.h).
compile_test() {
    object=$tested/$1.o
    [ ! -f "$object" ] || return 0
    mkdir -p "$tested"
    # shellcheck disable=SC2086 # $compile is a list of words
    if $compile -include tests/together/entry.h -DTOGETHER_NAME="\"$1\"" -c "$tests/$1.c" -o "$place/object" \
        >"$place/compiler" 2>&1 && [ ! -s "$place/compiler" ]; then
        if ! nm -g --defined-only "$place/object" | grep -qvE ' (main|DW\.ref\..*)$'; then
            objcopy --wildcard --keep-global-symbol='DW.ref.*' "$place/object" "$place/object.in"
            mv "$place/object.in" "${object%.o}.in"
        fi
        mv "$place/object" "$object"
    fi
    rm -f "$place/object"
    [ -f "$object" ]
}

# Tests that go into one program, as golden programs do, and the names that it is called by are links to it: to link takes as
# long as to compile, and Valgrind as long to begin as to run. Where the answer lacks something, each is linked alone, and so
# is a test that would not be the same without what it defines (compile_test).
link_together() { # FOLDER, and what else they are linked with
    into=$1
    shift
    set -- "$kit/together.o" "$@"
    together=''
    for test in ${only:-$(tests_of "$exercise")}; do
        compile_test "$test" && [ -f "$tested/$test.in" ] || continue
        set -- "$tested/$test.in" "$@"
        together="$together $test"
    done
    mkdir -p "$into"
    # shellcheck disable=SC2086
    if [ -n "$together" ] && $compile "$@" -o "$into/all" >"$place/compiler" 2>&1 && [ ! -s "$place/compiler" ]; then
        for test in $together; do ln -sf all "$into/$test"; done
    else
        rm -f "$into/all"
        together=''
    fi
}

# One test alone. Where the compiler or the linker has a word to say, they say it of the whole.
build_test() {
    source=$tests/$1.c
    # shellcheck disable=SC2046,SC2086
    if compile_test "$1" && $compile "$tested/$1.o" "$place"/objects/*.o $link $(wraps_of "$source") \
        -o "$programs/$1" >"$at/compiler" 2>&1 && [ ! -s "$at/compiler" ]; then
        return
    fi
    # shellcheck disable=SC2046,SC2086
    $compile "$source" "$place"/objects/*.o $link $(wraps_of "$source") -o "$programs/$1" >"$at/compiler" 2>&1 ||
        return 1
    cat "$at/compiler" >>"$place/warnings"
}

# One test: 0 when it passes. Its kind of failure is build, differs, newline, or one of run_program's.
judge_test() {
    at=$place/$1
    mkdir -p "$at"
    if [ ! -x "$programs/$1" ] && ! build_test "$1"; then
        verdict "$1" fail build
        return 1
    fi
    run_program "$at" "$limit" "$programs/$1"
    expected=$tests/$1.out
    printed "$expected"
    if [ -n "$trouble" ]; then
        printf '%s\n' "$trouble" >"$at/trouble"
    elif ! diff -a -U 1 --label expected --label printed "$expected" "$at/printed" >"$at/diff"; then
        kind=differs
        ! { cat "$expected" && echo; } | cmp -s - "$at/printed" || kind=newline
        echo >>"$at/printed"
        ! cmp -s "$expected" "$at/printed" || kind=newline
    else
        verdict "$1" pass
        return
    fi
    verdict "$1" fail "$kind"
    return 1
}

# The tests of an answer that is compiled, in order, as far as the first that fails or all.
judge_tests() { # all|first
    # shellcheck disable=SC2086 # $link is a list of words
    link_together "$programs" "$place"/objects/*.o $link
    outcome=0
    for test in ${only:-$(tests_of "$exercise")}; do
        judge_test "$test" && continue
        outcome=1
        [ "$1" = all ] || break
    done
    return $outcome
}

# A prediction: each line of the answer against the line that the program prints, which is shown to nobody.
judge_prediction() {
    mkdir -p "$place/program"
    # shellcheck disable=SC2086
    $compile "exercises/$exercise/program.c" $link -o "$place/program/program" >"$place/compiler" 2>&1 ||
        { mv "$place/compiler" "$place/broken" && return 1; }
    cat "$place/compiler" >>"$place/warnings"
    run_program "$place/program" "$limit" "$place/program/program"
    printed
    [ -z "$trouble" ] || die "exercises/$exercise/program.c $trouble"
    grep -v '^#' "$answer/answer.txt" 2>/dev/null | sed 's/^[[:space:]]*//; s/[[:space:]]*$//' | mask \
        >"$place/answer" || true
    awk -v verdicts="$place/verdicts" '
        NR == FNR { said[++lines] = $0; next }
        {
            gsub(/^[ \t]+|[ \t]+$/, "")
            kind = FNR > lines ? "missing" : said[FNR] == "?" ? "open" : "wrong"
            right = FNR <= lines && said[FNR] == $0
            print "line-" FNR, right ? "pass " : "fail " kind >verdicts
            printed = FNR
        }
        END { for (i = printed + 1; i <= lines; i++) print "line-" i, "fail extra" >verdicts }
    ' "$place/answer" "$place/program/printed"
    rm -f "$place/program/printed" "$place/program/raw"
    ! grep -q ' fail' "$place/verdicts"
}

judge_plain() {
    if predicts "$exercise"; then
        judge_prediction
        return
    fi
    compile_answer && judge_tests "$1"
}

# The programs are there already; what they print was right, so only what Valgrind says counts. Those that are one program
# it watches in one go, and only what did not end well there is run once more, alone, to be reported.
judge_memory() {
    outcome=0
    wrap=$(watched_by memcheck)
    # shellcheck disable=SC2086 # a list of names
    [ ! -f "$programs/all" ] || watch_all "$programs/all" "$place/watched" $((limit * 6)) $together
    wrap=''
    for test in ${only:-$(tests_of "$exercise")}; do
        ! ended_well "$place/watched" "$test" || continue
        judge_leaks "$test" || { outcome=1 && break; }
    done
    if [ $outcome = 0 ]; then verdict memory pass; else verdict memory fail "$kind"; fi
    return $outcome
}

judge_leaks() { # TEST
    under=memcheck
    wrap=$(watched_by $under)
    run_program "$place/$1" $((limit * 6)) "$programs/$1"
    wrap='' under=''
    [ -n "$trouble" ] || return 0
    report_of "$1" "$place/memory"
    return 1
}

# What the watcher said, with the name of the test it watched.
report_of() {
    mkdir -p "$2"
    printf '%s\n' "$1" >"$2/test"
    printf '%s\n' "$trouble" >"$2/trouble"
    mv "$place/$1/error" "$2/report"
}

# Built anew, with the sanitizer, in a place of its own. 66 is the status that ThreadSanitizer ends with.
judge_race() {
    begin_race
    if [ $outcome != 0 ] || ! judge_tests first; then
        outcome=1
        [ -f "$place/broken" ] || report_of "$test" "$home/race"
    fi
    place=$home
    build_with plain
    if [ $outcome = 0 ]; then verdict race pass; else verdict race fail "$kind"; fi
    return $outcome
}

begin_race() {
    home=$place
    judge_by "$exercise" "$answer" "$home/tsan" tsan
    if compile_answer; then outcome=0; else outcome=1; fi
}

judge_race_of() { # TEST
    judge_test "$1" && return
    report_of "$1" "$home/race"
    return 1
}

# What stands in front of the allocator that fails when it is told to (tests/oom).
failing='main malloc calloc realloc free strdup strndup
    pthread_key_create pthread_setspecific pthread_atfork atexit pthread_create'

# The answer's code goes into a section of its own, so that its calls can be told from the tests'.
judge_scarce() {
    begin_scarce
    # shellcheck disable=SC2046,SC2086 # lists of words
    link_together "$place/scarce/programs" "$place"/scarce/*.o $oom $library $(wraps "$failing")
    for test in ${only:-$(tests_of "$exercise")}; do
        is_scarce "$tests/$test.c" || try_scarce "$test" || { outcome=1 && break; }
    done
    if [ $outcome = 0 ]; then verdict scarce pass; else verdict scarce fail "$kind"; fi
    return $outcome
}

begin_scarce() {
    outcome=0 allocations=0
    mkdir -p "$place/scarce/programs"
    oom="$kit/oom/failing.o $kit/oom/trial.o $kit/oom/every.o $kit/oom/answer.o"
    # shellcheck disable=SC2086 # $oom is a list of words
    tests/tools/build CODE="$code" FLAVOUR="$flavour" $oom >"$place/scarce/build" 2>&1 ||
        die "The allocator in tests/oom does not build: $(head -n 1 "$place/scarce/build")"
    for object in "$place"/objects/*.o; do
        objcopy --rename-section .text=answer "$object" "$place/scarce/${object##*/}"
    done
}

# One test, again and again. When a run is not as ever: its number is in PLACE/scarce/number, what it printed in
# printed, what is wrong in trouble, and who asked for the memory in asked.
try_scarce() {
    at=$place/scarce
    printf '%s\n' "$1" >"$at/test"
    # shellcheck disable=SC2046,SC2086
    [ -x "$at/programs/$1" ] || $compile "$tests/$1.c" "$at"/*.o $oom $library $(wraps "$failing") \
        -o "$at/programs/$1" >"$at/build" 2>&1 ||
        die "$1 does not build with the allocator in tests/oom: $(head -n 1 "$at/build")"
    run_program "$at" $((limit * 6)) "$at/programs/$1"
    rm -f "$at/number"
    awk -v into="$at" '
        function judge() {
            if (run == "") return
            sub(/\n$/, "", printed)
            if (printed == expected && trouble == "") return
            print run >(into "/number")
            printf "%s", printed >(into "/printed")
            printf "%s", trouble >(into "/trouble")
            bad = 1
            exit
        }
        NR == FNR { expected = expected $0 "\n"; line[FNR] = $0; next }
        /^=== END [0-9]+$/ { judge(); print $3 >(into "/count"); run = ""; done = 1; exit }
        /^=== FAIL_AT=[0-9]+$/ { judge(); run = substr($0, 13); n = 0; printed = trouble = ""; next }
        sub(/^!!! /, "") || trouble != "" { gsub(/0x[0-9a-f]+/, "0x..."); trouble = trouble $0 "\n"; next }
        $0 != line[++n] { gsub(/0x[0-9a-f]+/, "0x...") }
        { printed = printed $0 "\n" }
        END {
            if (done || bad) exit
            print run + 0 >(into "/number")
            printf "%s", printed >(into "/printed")
            print "it goes on without end" >(into "/trouble")
        }' "$tests/$1.out" "$at/raw"
    if [ ! -f "$at/number" ]; then
        allocations=$((allocations + $(cat "$at/count")))
        return
    fi
    kind=scarce
    FAIL_AT=$(cat "$at/number") timeout -k 2 "$limit" "$at/programs/$1" </dev/null >/dev/null 2>&1 7>"$at/asked" ||
        true
    addr2line -f -e "$at/programs/$1" "$(cat "$at/asked")" 2>/dev/null | sed '2s|.*/||; 2s| (.*||' >"$at/caller" || true
    return 1
}

# The instructions of what the exercise's cost/count.c does, with the answer and with the starter. PLACE/cost/rows has a line
# for each operation: rule|name|variables|as it came|now|at most. Where one is over, or the program does not end well, the
# first line of PLACE/cost/over is that row, with the function that takes most and what that takes; or PLACE/cost/trouble.
judge_cost() {
    outcome=0
    count_both && compare_counts || outcome=1
    if [ $outcome = 0 ]; then verdict cost pass; else verdict cost fail "$kind"; fi
    return $outcome
}

# What it counts with is Valgrind's callgrind, and the header by which a program speaks to that.
can_count() {
    # shellcheck disable=SC2086 # $CC is a list of words
    command -v valgrind >/dev/null && echo '#include <valgrind/callgrind.h>' | ${CC:-gcc} -E - >/dev/null 2>&1
}

counts_cost() { # NAME
    [ -n "$(keys "$1" cost)" ]
}

# The starter's counts are kept, under the sum of all that they came of.
count_both() {
    mkdir -p "$place/cost"
    count_instructions "$answer" "$place/cost/now" || return 1
    came=build/counted/$exercise/$({
        $compile --version
        cat "exercises/$exercise"/*.[ch] "exercises/$exercise"/cost/*.[ch] "$code"/*.[ch] tests/golden/*.h tests/tools/judge.sh 2>/dev/null
    } | cksum | tr ' ' -)
    [ ! -f "$came" ] || return 0
    count_instructions "exercises/$exercise" "$place/cost/came" ||
        die "The starter of $exercise cannot be counted: $(cat "$place/cost/trouble" "$place/cost/came/error" 2>/dev/null | head -n 3)"
    put "$came" <"$place/cost/came/rows"
}

# Built as a program that is in use would be, and with the names of its functions.
count_instructions() { # FOLDER OF AN ANSWER, FOLDER FOR WHAT COMES OF IT
    at=$2
    mkdir -p "$at"
    judged=$answer
    answer=$1
    build_with release
    built=yes
    # shellcheck disable=SC2086 # lists of words
    $compile -gdwarf-4 "$answer"/*.c "exercises/$exercise/cost/count.c" $link -o "$at/count" >"$at/compiler" 2>&1 || built=
    answer=$judged
    build_with plain
    if [ -z "$built" ]; then
        kind=build
        echo "cannot be built:" >"$place/cost/trouble"
        cp "$at/compiler" "$at/error"
        return 1
    fi
    wrap="valgrind -q --vgdb=no --tool=callgrind --compress-strings=no --compress-pos=no --combine-dumps=yes"
    wrap="$wrap --callgrind-out-file=$at/dumps"
    run_program "$at" $((limit * 6)) "$at/count"
    wrap=''
    if [ -n "$trouble" ]; then
        printf '%s\n' "$trouble" >"$place/cost/trouble"
        return 1
    fi
    sum_instructions "$at/dumps" >"$at/rows"
}

# rule|name|variables|instructions for one|the function that takes most|what that takes: of a function's own lines, and not
# those of count.c's. A line after `calls=` is the callee's.
sum_instructions() {
    awk '
        function flush(    f) {
            if (name == "" || name ~ /^before\|/) return
            top = ""
            for (f in own) if (top == "" || own[f] > own[top] || own[f] == own[top] && f < top) top = f
            printf "%s|%.1f|%s|%.1f\n", name, sum / times, top, own[top] / times
        }
        sub(/^desc: Trigger: Client Request: /, "") {
            flush()
            split("", own)
            sum = 0
            times = $0; sub(/.*\|/, "", times)
            name = $0; sub(/\|[0-9]*$/, "", name)
        }
        sub(/^desc: Trigger: Program termination/, "") { flush(); name = "" }
        /^fl=/ { file = substr($0, 4) }
        /^fn=/ { f = substr($0, 4); sub(/\047[0-9]+$/, "", f) }
        /^calls=/ { called = 1 }
        /^[0-9]+ [0-9]+$/ {
            if (!called && file !~ /\/cost\/count\.c$/ && f !~ /^(main|__wrap_main|__real_main|\(below main\))$/) { own[f] += $2; sum += $2 }
            called = 0
        }
        END { flush() }' "$1"
}

compare_counts() {
    kind=dear
    awk -F '|' -v per="$(keys "$exercise" cost)" -v into="$place/cost" '
        NR == FNR { came[$1, $2, $3] = $4; next }
        {
            before = came[$1, $2, $3]
            most = $1 == "cheaper" ? before * per / 100 : before + 100
            row = sprintf("%s|%s|%s|%.1f|%.1f|%.1f", $1, $2, $3, before, $4, most)
            print row >(into "/rows")
            if ($4 <= most) next
            if (!over++) print row "|" $5 "|" $6 >(into "/over")
        }
        END { exit over > 0 }' "$came" "$place/cost/now/rows"
}

# Whether the contract of an exercise, or what is given of the answer, names a status for a lack of memory.
may_lack_memory() {
    ! predicts "$1" && cat "exercises/$1"/README.md "exercises/$1"/*.[ch] 2>/dev/null | grep -qE 'CTX_NO_MEMORY|UV_ENOMEM'
}
