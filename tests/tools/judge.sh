# shellcheck shell=sh
# Judges an answer to an exercise. Sourced, by what shows a learner the outcome and by what checks the exercises.
#
#   judge_by NAME ANSWER PLACE FLAVOUR   the exercise, the folder of the answer, a folder for the outcome, build.mk's flavour
#   judge_plain all|first                each test, in order, or no further than the first that fails
#   judge_memory, judge_race             all of it again under Valgrind, and under the thread sanitizer
#
# The outcome is PLACE/verdicts, a line for each test: its name, pass or fail, the kind of failure. PLACE/TEST has what
# it printed and the diff; PLACE/broken what the compiler says of an answer that does not compile.
. tests/tools/exercise.sh
. tests/tools/run-program.sh

judge_by() {
    exercise=$1 answer=$2 place=$3 flavour=$4
    under='' wrap='' limit=${LIMIT:-5}
    rm -rf "$place"
    mkdir -p "$place/objects"
    : >"$place/verdicts"
    : >"$place/warnings"
    code=$(keys "$exercise" code)
    [ -d "$code" ] || die "exercises/$exercise/exercise names no code directory."
    links_are_links "$code"
    kit=build/$(compiler)-$flavour/$code
    compile=$(tests/tools/build CODE="$code" FLAVOUR="$flavour" kit 2>"$place/library") ||
        die "The code in $code does not build; make check says more."
    # A misspelt call would be the linker's to notice, and a wrong conversion nobody's.
    compile="$compile -Werror=implicit-function-declaration -Werror=format -I $answer -I $code -I tests/golden"
    link="-Wl,--wrap=main $kit/ending.o $kit/libctx.a"
    tested=build/tested/$exercise/$(sum_of_tests)
}

# Of all that the tests are compiled from, and with: two answers with the same headers have the same objects of them.
sum_of_tests() {
    {
        echo "$compile" | sed "s|-I $answer ||"
        cksum "exercises/$exercise"/tests/*.[ch] "$answer"/*.h "$code"/*.h tests/golden/*.h 2>/dev/null | sed "s|$answer/||"
    } | cksum | tr ' ' -
}

# The tests of the exercise, in order.
tests_of() {
    for file in "exercises/$1"/tests/*.c; do
        [ ! -f "$file" ] || basename "$file" .c
    done
}

# A test that includes scarce.h defines stand-ins for what the key `wrap` names, and is linked to call these.
wraps_of() {
    ! grep -q '^#include "scarce.h"' "$1" ||
        for function in $(keys "$exercise" wrap); do printf ' -Wl,--wrap=%s' "$function"; done
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

# The program of a test, from an object that may be there since another answer was judged. Where the compiler or the linker
# has a word to say, they say it of the whole.
build_test() {
    object=$tested/$1.o
    source=exercises/$exercise/tests/$1.c
    if [ ! -f "$object" ]; then
        mkdir -p "$tested"
        # shellcheck disable=SC2086 # $compile is a list of words
        if $compile -c "$source" -o "$object.$$" >"$at/compiler" 2>&1 && [ ! -s "$at/compiler" ]; then
            mv "$object.$$" "$object"
        fi
        rm -f "$object.$$"
    fi
    # shellcheck disable=SC2046,SC2086
    if [ -f "$object" ] && $compile "$object" "$place"/objects/*.o $link $(wraps_of "$source") \
        -o "$at/program" >"$at/compiler" 2>&1 && [ ! -s "$at/compiler" ]; then
        return
    fi
    # shellcheck disable=SC2046,SC2086
    $compile "$source" "$place"/objects/*.o $link $(wraps_of "$source") -o "$at/program" >"$at/compiler" 2>&1 ||
        return 1
    cat "$at/compiler" >>"$place/warnings"
}

# One test: 0 when it passes. Its kind of failure is build, differs, newline, or one of run_program's.
judge_test() {
    at=$place/$1
    mkdir -p "$at"
    if [ ! -x "$at/program" ] && ! build_test "$1"; then
        verdict "$1" fail build
        return 1
    fi
    run_program "$at" "$limit" "$at/program"
    printed
    expected=exercises/$exercise/tests/$1.out
    if [ -n "$trouble" ]; then
        printf '%s\n' "$trouble" >"$at/trouble"
    elif ! diff -a -U 1 --label expected --label printed "$expected" "$at/printed" >"$at/diff"; then
        kind=differs
        echo >>"$at/printed"
        ! cmp -s "$expected" "$at/printed" || kind=newline
    else
        verdict "$1" pass
        return
    fi
    verdict "$1" fail "$kind"
    return 1
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
    compile_answer || return 1
    all=0
    for test in ${only:-$(tests_of "$exercise")}; do
        judge_test "$test" && continue
        all=1
        [ "$1" = all ] || break
    done
    return $all
}

# The programs are there already; what they print was right, so only what Valgrind says counts.
judge_memory() {
    under=memcheck
    wrap=$(watched_by $under)
    limit=$((limit * 6))
    outcome=0
    for test in ${only:-$(tests_of "$exercise")}; do
        run_program "$place/$test" "$limit" "$place/$test/program"
        [ -n "$trouble" ] || continue
        outcome=1
        report_of "$test" "$place/memory"
        break
    done
    wrap='' under=''
    if [ $outcome = 0 ]; then verdict memory pass; else verdict memory fail "$kind"; fi
    return $outcome
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
    home=$place
    judge_by "$exercise" "$answer" "$home/tsan" tsan
    if compile_answer; then outcome=0; else outcome=1; fi
    for test in ${only:-$(tests_of "$exercise")}; do
        [ $outcome = 0 ] || break
        judge_test "$test" && continue
        outcome=1
        report_of "$test" "$home/race"
    done
    place=$home
    if [ $outcome = 0 ]; then verdict race pass; else verdict race fail "$kind"; fi
    return $outcome
}
