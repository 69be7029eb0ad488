#!/usr/bin/env bats
# Static analysis, the symbols, the headers, and hooks that call back. Each checker has something that it must reject.

load asserts

# What three analysers must all see is at the end of a file.
refuses() { # ANALYSER MESSAGE
    plant hygiene-mistake
    run tests/tools/analyze "$1" "$broken"
    assert_failure
    assert_output --partial "$2"
}

@test "gcc -fanalyzer finds nothing" { need gcc; tests/tools/analyze gcc; }
# bats test_tags=long
@test "gcc -fanalyzer refuses a use after free" { need gcc; refuses gcc use-after-free; }

# bats test_tags=long
@test "clang-tidy finds nothing" { need clang-tidy; tests/tools/analyze clang-tidy; }
# bats test_tags=long
@test "clang-tidy refuses a use after free" {
    need clang-tidy
    plant hygiene-mistake
    mkdir -p build/planted/hygiene-one
    cp "$broken"/*.h "$broken/text.c" build/planted/hygiene-one
    run tests/tools/analyze clang-tidy build/planted/hygiene-one
    assert_failure
    assert_output --partial "after it is freed"
}

# bats test_tags=long
@test "cppcheck finds nothing" { need cppcheck; tests/tools/analyze cppcheck; }
# bats test_tags=long
@test "cppcheck refuses a use after free" { need cppcheck; refuses cppcheck "after it is deallocated"; }

@test "gcc -fanalyzer finds nothing in tasks" { need gcc; need_libuv; tests/tools/analyze gcc src/tasks; }
# bats test_tags=long
@test "clang-tidy finds nothing in tasks" { need clang-tidy; need_libuv; tests/tools/analyze clang-tidy src/tasks; }
# bats test_tags=long
@test "cppcheck finds nothing in tasks" { need cppcheck; tests/tools/analyze cppcheck src/tasks; }

# A symbol that comes or goes is a decision. If it is meant:  tests/tools/symbols >tests/hygiene/symbols.txt
@test "the library exports the symbols of the list, and no other" {
    tests/tools/symbols | diff -u tests/hygiene/symbols.txt -
}

@test "every exported symbol has the prefix" {
    assert [ -s tests/hygiene/symbols.txt ]
    run grep -v '^[A-Z] ctx_[a-z0-9_]*$' tests/hygiene/symbols.txt
    refute_output
}

@test "the library of tasks exports the symbols of its list, and no other, each with the prefix" {
    need_libuv
    library=build/gcc-plain/src/tasks/libctx_tasks.a
    CC=gcc tests/tools/build CODE=src FLAVOUR=plain "$library"
    tests/tools/symbols "$library" | diff -u tests/hygiene/tasks-symbols.txt -
    run grep -v '^[A-Z] ctx_[a-z0-9_]*$' tests/hygiene/tasks-symbols.txt
    refute_output
}

# bats test_tags=long
@test "a helper that is no longer static is not on the list" {
    plant hygiene-symbol
    tests/tools/build CODE="$broken" FLAVOUR=plain "build/${CC:-gcc}-plain/$broken/libctx.a" >/dev/null 2>&1
    run diff tests/hygiene/symbols.txt <(tests/tools/symbols "build/${CC:-gcc}-plain/$broken/libctx.a")
    assert_output --partial "> T value_in"
}

# A coroutine may go on on another thread. Where link-time optimization put one of these into a function that a switch of
# stacks comes into, that function might keep the address of a thread's variables.
inlined_by_lto() { # CODE
    mkdir -p build/lto
    gcc -std=c11 -D_POSIX_C_SOURCE=200809L -O3 -flto -fexceptions -pthread -I "$1" -I tests/golden \
        tests/golden/05-run/document.c "$1"/*.c -o build/lto/document
    nm build/lto/document >build/lto/symbols
    for name in ctx_self ctx_self_home ctx_self_adopt ctx_var_get ctx_var_set ctx_var_set_token ctx_var_reset ctx_enter ctx_exit ctx_block_new ctx_block_free; do
        grep -qE " $name(\.|\$)" build/lto/symbols || echo "$name"
    done
}

@test "what finds a thread's variables is a function of its own, also after link-time optimization" {
    need gcc
    run inlined_by_lto src
    assert_success
    refute_output
}

# bats test_tags=long
@test "a function that link-time optimization puts into others is refused" {
    need gcc
    plant block-inline
    run inlined_by_lto "$broken"
    assert_output ctx_block_free
}

# By the command of README.md, with all warnings.
as_one_unit() { # COMPILER CODE
    rm -rf build/one
    mkdir -p build/one
    ln -s "$PWD/$2" build/one/src
    command=$(sed -n "s/^    \(printf '#include .*\)/\1/p" README.md | sed "s/| gcc /| $1 -Wall -Wextra -Wpedantic -Wconversion -Werror /")
    (cd build/one && eval "$command") || return
    "$1" -std=c11 -D_POSIX_C_SOURCE=200809L -I "$2" -I tests/golden tests/golden/05-run/document.c build/one/ctx.o -pthread -o build/one/document
    build/one/document
}

# bats test_tags=long
@test "the library compiles as one unit, and does what it should" {
    for compiler in gcc clang; do
        need "$compiler"
        run as_one_unit "$compiler" src
        assert_success
        assert_output "$(cat tests/golden/05-run/document.out)"
    done
}

# bats test_tags=long
@test "two files that have a name for themselves are refused" {
    need gcc
    plant hygiene-unit
    run as_one_unit gcc "$broken"
    assert_failure
    assert_output --partial "set_anew"
}

@test "each public header compiles alone, as C and as C++" { need gcc; need g++; tests/tools/headers; }

@test "each public header of tasks compiles alone, as C and as C++" {
    need gcc
    need g++
    need_libuv
    tests/tools/headers src/tasks
}

# bats test_tags=long
@test "a header that needs another one first is refused" {
    need gcc
    plant hygiene-header
    run tests/tools/headers "$broken"
    rm -rf "$broken"
    assert_failure
    assert_output --partial "codec.h does not compile alone: gcc"
}

# bats test_tags=long
@test "a header that wants C11 is refused" {
    need gcc
    plant hygiene-header-c99
    run tests/tools/headers "$broken"
    rm -rf "$broken"
    assert_failure
    assert_output --partial "var.h does not compile alone: gcc -x c -std=c99"
}

compiles() { # STATEMENT, in a function that has the whole library
    need gcc
    gcc -x c -std=c11 -I src -c -o /dev/null - <<END
#include "ctx.h"
void *f(ctx_context *c, intptr_t n);
void *f(ctx_context *c, intptr_t n) { (void)c, (void)n; $1; return 0; }
END
}

# bats test_tags=long
@test "a number that is wider than a pointer is refused where it is written" {
    compiles 'return CTX_INT(n)'
    compiles "static void *const v = CTX_INT('a'); return v"
    run compiles 'return CTX_INT((__int128)n)'
    assert_failure
    assert_output --partial negative
}

# bats test_tags=long
@test "what makes something is missed where nobody looks whether it did" {
    run compiles 'ctx_copy_context(&c)'
    assert_output --partial warn_unused_result
    run compiles 'ctx_enter(c)'
    assert_output --partial warn_unused_result
    run compiles 'ctx_exit(c)'
    assert_success
    refute_output
}

# bats test_tags=long
@test "a header that is no C++ is refused" {
    need g++
    plant hygiene-header-cxx
    run tests/tools/headers "$broken"
    rm -rf "$broken"
    assert_failure
    assert_output --partial "token.h does not compile alone: g++"
    refute_output --partial "alone: gcc"
}

in_cxx() { # STANDARD
    need g++
    mkdir -p build/hygiene
    CC=gcc tests/tools/build CODE=src FLAVOUR=plain library
    g++ "-std=$1" -Wall -Wextra -Wpedantic -Werror -pthread -I src tests/hygiene/program.cpp \
        build/gcc-plain/src/libctx.a -o "build/hygiene/program-$1"
    assert_equal "$("build/hygiene/program-$1")" user_id=42
}

@test "a C++11 program uses the library" { in_cxx c++11; }
@test "a C++17 program uses the library" { in_cxx c++17; }

throws() { # FLAVOUR
    need g++
    mkdir -p build/hygiene
    CC=gcc tests/tools/build CODE=src FLAVOUR="$1" library
    g++ -std=c++11 -Wall -Wextra -Wpedantic -Werror -pthread -I src tests/hygiene/throws.cpp \
        "build/gcc-$1/src/libctx.a" -o build/hygiene/throws
    run build/hygiene/throws
}

@test "an exception of C++ that passes a run leaves its context" {
    throws plain
    assert_output "caught 42
user 1
exit: has not been entered"
}

@test "an exception of C++ that passes a run of a library without exceptions leaves nothing" {
    throws bare
    assert_output "caught 42
user 67890
exit: no error"
}

@test "hooks may call back" { tests/tools/stress hooks; }
@test "hooks may call back, with the sanitizers" { FLAVOUR=asan tests/tools/stress hooks; }
@test "hooks may call back, under Valgrind" { need valgrind; UNDER=memcheck tests/tools/stress hooks; }

misled() { # BUG MESSAGE
    plant "hygiene-hooks-$1"
    # A few runs: in which order a walk meets the variables depends on where they are.
    for _ in 1 2 3 4 5 6 7 8; do
        run env LIMIT=3 CODE="$broken" tests/tools/stress hooks
        if [ "$status" -eq 1 ] && [[ $output == *"$2"* ]]; then return 0; fi
    done
    echo "$output"
    return 1
}

# bats test_tags=long
@test "hooks: a release under the lock is noticed" {
    misled lock "ctx_busy_begin: Assertion"
}

# bats test_tags=long
@test "hooks: a comparison that is not of copies is noticed" {
    misled copies "equal && calls == 8"
}

# bats test_tags=long
@test "hooks: an encoding that is not of a copy is noticed" {
    misled encoding \
        "not so: (ctx_baggage_write("
}

# bats test_tags=long
@test "hooks: an end of a thread that trusts its hooks to leave its contexts alone is noticed" {
    FLAVOUR=release misled trust "ended with status 139"
    misled trust "record->current != "
}

# bats test_tags=long
@test "hooks: a value that is released too late, at the end of a thread, is noticed" {
    misled late "calls == 3"
}

# A plugin with a copy of the library of its own, in a program that exports the functions of its copy: the two meet.
beside_a_plugin() { # CODE
    mkdir -p build/plugin
    for kind in pic plain; do tests/tools/build CODE="$1" FLAVOUR=$kind "build/${CC:-gcc}-$kind/$1/libctx.a" >/dev/null || return; done
    words="-std=c11 -D_POSIX_C_SOURCE=200809L -pthread -I src"
    # shellcheck disable=SC2086 # a list of words
    ${CC:-gcc} $words -fPIC -shared tests/hygiene/plugin.c "build/${CC:-gcc}-pic/$1/libctx.a" -o build/plugin/plugin.so &&
        ${CC:-gcc} $words -rdynamic tests/hygiene/host.c "build/${CC:-gcc}-plain/$1/libctx.a" -ldl -o build/plugin/host &&
        build/plugin/host build/plugin/plugin.so
}

@test "a plugin whose copy of the library meets the program's gets what it has set" {
    run beside_a_plugin src
    assert_success
    assert_output "the plugin gets two"
}

# bats test_tags=long
@test "a record that each copy of the library has for itself is noticed" {
    plant hygiene-hidden
    run beside_a_plugin "$broken"
    assert_failure
    assert_output --partial "entry->value == value_in("
}
