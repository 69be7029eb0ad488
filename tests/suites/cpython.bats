# CPython's own tests of contextvars, of its HAMT and of asyncio, with the library in the place of what they test
# (tests/cpython); and libraries with one thing broken, which those tests must not pass. One alone:
#
#   tests/tools/cpython context '*getset_1'

load asserts

setup() {
    need gcc
    lacks=$(tests/tools/cpython missing)
    if [ -n "$lacks" ]; then
        if [ "${CI:-}" = true ]; then
            echo "$lacks, and CI must not skip"
            return 1
        fi
        skip "$lacks"
    fi
}

# The last line says how many, so that a run of nothing is no success.
passes() { # SUITE NUMBER [PATTERN...]
    suite=$1
    number=$2
    said=build/cpython-$suite-${FLAVOUR:-pic}
    shift 2
    tests/tools/cpython "$suite" "$@" >"$said" 2>&1 || { cat "$said" && return 1; }
    tail -n 8 "$said"
    assert [ "$(passed "$said")" -ge "$number" ]
    tail -n 1 "$said" | sed 's/^/# /' >&3
}

passed() { # FILE
    sed -n 's/^[a-z]*, CPython [0-9.]*: \([0-9]*\) tests pass, [0-9]* do not apply, 0 are wrong.*/\1/p' "$1"
}

# bats file_tags=long
@test "ContextTest, on contextvars over the library" { passes context 20; }
@test "HamtTest, on the map" { passes hamt 23; }
@test "test_asyncio, on contextvars over the library" { passes asyncio 1500; }
@test "cycles are found, and what is in use is not" { passes cycles 13; }
@test "values end with their thread, and before the interpreter" { passes ends 10; }

needs_greenlet() {
    "${CPYTHON:-/usr/bin/python3}" -c 'import greenlet' 2>/dev/null && return
    [ "${CI:-}" != true ] || { echo "greenlet is not installed, and CI must not skip"; return 1; }
    skip "greenlet is not installed (python3-greenlet)"
}

@test "greenlet's rule, on chains" { needs_greenlet; passes greenlets 16; }

@test "greenlet's rule is what greenlet does on CPython's own contexts" {
    needs_greenlet
    run "${CPYTHON:-/usr/bin/python3}" -B -s tests/cpython/run.py own greenlets
    assert_success
    assert_output --regexp 'greenlets, CPython [0-9.]*: 13 tests pass, 0 do not apply, 0 are wrong'
}

@test "README.md says how many" {
    for suite in context hamt asyncio; do
        said=build/cpython-$suite-pic
        [ -f "$said" ] || skip "there are no numbers: the tests above did not run"
        grep -q ', CPython 3\.11\.' "$said" || skip "README.md is about CPython 3.11"
        if grep -q 'no IPv6' "$said"; then skip "README.md is about a system with IPv6"; fi
        number=$(passed "$said" | sed 's/\(.*[0-9]\)\([0-9][0-9][0-9]\)$/\1,\2/')
        tr '\n' ' ' <README.md | grep -q " all $number of "
    done
}

# What keeps contexts, of asyncio: the rest is sockets and processes.
with_contexts="*test_tasks.* *test_taskgroups.* *test_runners.* *test_threads.* *test_futures*.* *test_context.*"

@test "ContextTest, asan" { CC=gcc FLAVOUR=picasan passes context 20; }
@test "HamtTest, asan" { CC=gcc FLAVOUR=picasan passes hamt 23; }
# shellcheck disable=SC2086 # $with_contexts is a list
@test "tasks, task groups, runners, threads and futures, asan" {
    set -f
    CC=gcc FLAVOUR=picasan passes asyncio 350 $with_contexts
}
@test "cycles, asan" { CC=gcc FLAVOUR=picasan passes cycles 13; }
@test "ends, asan" { CC=gcc FLAVOUR=picasan passes ends 10; }

# CPython's tests must fail on what was planted: this one of them, or in these words.
caught() { # SUITE MESSAGE [PATTERN...]
    suite=$1
    message=$2
    shift 2
    status=0
    CODE=$broken LIMIT=60 tests/tools/cpython "$suite" "$@" >"$broken.said" 2>&1 || status=$?
    if [ "$status" -eq 0 ] || [ "$status" -eq 2 ] || ! grep -q -e "$message" "$broken.said"; then
        echo "$broken: $suite should have said \"$message\", and ended with $status:"
        tail -n 20 "$broken.said"
        return 1
    fi
}

@test "caught: a reset in another context" {
    plant cpython-reset
    caught context '^test_context.ContextTest.test_context_getset_4: '
}

@test "caught: a copy that is no snapshot" {
    plant cpython-copy
    caught context '^test_context.ContextTest.test_context_copy_1: '
    caught asyncio '^test_asyncio.test_tasks.PyTask_PyFuture_Tests.test_context_1: ' '*test_context_*'
}

@test "caught: one current context for all threads" {
    plant cpython-threads
    caught context '^test_context.ContextTest.test_context_threads_1: \|Fatal Python error' '*threads_1'
}

@test "caught: a removal that leaves the wrong one of two" {
    plant cpython-remove
    caught hamt '^test_context.HamtTest.test_hamt_'
}

@test "caught: a node that takes no share of a binding, asan" {
    plant cpython-share
    CC=gcc FLAVOUR=picasan caught hamt 'heap-use-after-free' '*delete_1'
}

@test "caught: a traversal that tells of what is shared" {
    plant cpython-traverse
    caught cycles '^cycles.KeptTest.test_\|Fatal Python error'
}

@test "caught: a switch that leaves the thread where it was" {
    needs_greenlet
    plant cpython-switch
    caught greenlets '^greenlets.GreenletTest.test_each_has_its_own: '
}

@test "caught: an end of a thread that ends nothing" {
    plant cpython-end
    caught ends '^ends.ThreadTest.test_value_ends_with_its_thread: '
}

without_warnings() { # COMPILER
    need "$1"
    headers=$("${CPYTHON:-/usr/bin/python3}" -c 'import sysconfig; print(sysconfig.get_path("include"))')
    for file in tests/cpython/*/*.c; do
        "$1" -fsyntax-only -O2 -std=c11 -D_POSIX_C_SOURCE=200809L -pthread -Wall -Wextra -Wpedantic -Wconversion \
            -Wshadow -Werror -isystem "$headers" -I src -I tests/golden "$file"
    done
}

@test "the modules, without a warning of gcc" { without_warnings gcc; }
@test "the modules, without a warning of clang" { without_warnings clang; }

# The list of what does not apply is judged, too, and so is a module that is not in use.
runner() { # SED-SCRIPT FILE, and then what run.py is asked to do
    mkdir -p build/cpython
    cp tests/cpython/*.py tests/cpython/not-applicable.txt build/cpython
    sed -i "$1" "build/cpython/$2"
    if cmp -s "tests/cpython/$2" "build/cpython/$2"; then return 1; fi
    shift 2
    tests/tools/cpython cycles >/dev/null # the module is there
    run "${CPYTHON:-/usr/bin/python3}" -B build/cpython/run.py "$@"
    assert_failure 1
}

modules() {
    echo "$PWD/build/${CC:-gcc}-pic/src/cpython/$("${CPYTHON:-/usr/bin/python3}" -c 'import sys; print(sys.implementation.cache_tag)')"
}

@test "refused: a test that fails and is not on the list" {
    runner '/^cycles /d' not-applicable.txt "$(modules)" cycles
    assert_output --partial "cycles.SharedTest.test_two_copies_in_one_cycle failed, and runs once more"
    assert_output --partial "1 are wrong"
}

@test "refused: a test that passes and is on the list" {
    runner 's/cycles.SharedTest/cycles.[SF]*/' not-applicable.txt "$(modules)" cycles
    assert_output --partial "test_default: passes, and is on the list of what does not apply"
}

@test "refused: an entry of the list that is no test" {
    runner '$a cycles 3.11+ cycles.NoTest.*' not-applicable.txt "$(modules)" cycles
    assert_output --partial "cycles.NoTest.* is on the list of what does not apply, and there is no such test"
}

@test "refused: a test that is skipped and is not on the list" {
    runner '/SubprocessMultiLoop/d' not-applicable.txt "$(modules)" asyncio '*SubprocessMultiLoop*'
    assert_output --partial ": is skipped: "
}

@test "refused: tests that ran on CPython's own module" {
    runner "s/^    sys.modules\['_contextvars'\] = .*/    importlib.import_module('ctx_contextvars')/; s/^    return sys.modules\['_contextvars'\]/    return sys.modules['ctx_contextvars']/" \
        run.py "$(modules)" context
    assert_output --partial "AssertionError"
}
