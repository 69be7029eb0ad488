#!/usr/bin/env bats
# The form of the code and of the scripts, and warnings as errors: make lint

load asserts

c_files() {
    find src chapters exercises solutions tests -name node_modules -prune -o \
        -type f \( -name '*.[ch]' -o -name '*.cpp' \) -print 2>/dev/null | sort
}

sh_files() {
    { find tests/tools tests/bench .ci -type f; } 2>/dev/null |
        while read -r file; do if sed 1q "$file" | grep -q '^#!.*sh$'; then echo "$file"; fi; done | sort
    echo tests/tools/common.sh
    echo tests/tools/oracle.sh
}

@test "clang-format" {
    need clang-format
    c_files | xargs clang-format --dry-run -Werror
}

# bats test_tags=long
@test "clang-format refuses a file that is not in form" {
    need clang-format
    mkdir -p build/lint
    cp .clang-format build/lint
    printf 'int  f( void );\n' >build/lint/f.c
    run clang-format --dry-run -Werror build/lint/f.c
    assert_failure
}

# clang-format leaves comments as they are.
too_wide() { # FILES
    awk 'length > 100 { print FILENAME ":" FNR ": " length " columns" }' "$@"
}

@test "no line of the library is wider than 100 columns" {
    mapfile -t files < <(find src chapters -type f -name '*.[ch]')
    run too_wide "${files[@]}"
    refute_output
}

# bats test_tags=long
@test "a line that is too wide is refused" {
    plant lint-wide
    run too_wide "$broken"/*.c
    assert_output --partial "text.c:1: 1"
}

# bats test_tags=long
@test "shellcheck of the scripts" {
    need shellcheck
    sh_files | xargs shellcheck -x -S warning
}

# Among the rest: the ! in the middle of a test, which Bats does not look at, a check that cannot fail.
# bats test_tags=long
@test "shellcheck of the suites" {
    need shellcheck
    shellcheck -x -S warning -s bash tests/suites/*.bash
    shellcheck -x -S warning -s bats tests/suites/*.bats
}

# bats test_tags=long
@test "shellcheck refuses a script that splits words, and a suite with a check that cannot fail" {
    need shellcheck
    mkdir -p build/lint
    # shellcheck disable=SC2016
    printf '#!/bin/sh\nrm $(cat list)\n' >build/lint/splits
    run shellcheck -x -S warning build/lint/splits
    assert_output --partial SC2046
    printf '@test "never" {\n    ! true\n    true\n}\n' >build/lint/never.bats
    run shellcheck -x -S warning -s bats build/lint/never.bats
    assert_output --partial SC2314
}

# What several of the files define that the tools source: the one that is sourced last would be everybody's.
defined_twice() { # FILES
    grep -hoE '^[a-z_]+\(\)' "$@" | sort | uniq -d
}

@test "no two files that tools source define the same function" {
    run defined_twice tests/tools/*.sh
    refute_output
}

# bats test_tags=long
@test "a function that is defined twice is refused" {
    mkdir -p build/lint
    printf 'short() { # WIDTH\n    :\n}\n' >build/lint/twice.sh
    run defined_twice tests/tools/*.sh build/lint/twice.sh
    assert_output 'short()'
}

# Lines that compare and, where they fail, say nothing of what was there: asserts.bash has what does.
bare() { # FILES
    grep -nE '^ *(\[ .* \]|\[\[ .* \]\])$' "$@"
}

@test "no suite compares without a word" {
    run bare tests/suites/*
    refute_output
}

# bats test_tags=long
@test "a comparison without a word is refused" {
    mkdir -p build/lint
    # shellcheck disable=SC2016
    printf '    %s\n' '[ "$status" -eq 0 ]' 'assert [ -f it ]' '[[ $output == *it* ]]' '[ -f it ] || return 1' >build/lint/bare.bats
    run bare build/lint/bare.bats
    assert_output '1:    [ "$status" -eq 0 ]
3:    [[ $output == *it* ]]'
}

# All code directories: src, each chapter's, and the one halfway.
code_directories() {
    echo src
    ls -d chapters/[0-9]*/ chapters/[0-9]*/*/ 2>/dev/null | sed 's|/$||' | grep -v /tasks
}

# What a compiler needs to warn of what it reads, and to write nothing.
read_by() { # COMPILER CODE FILES
    compiler=$1 code=$2
    shift 2
    "$compiler" -fsyntax-only -O2 -std=c11 -D_POSIX_C_SOURCE=200809L -pthread -Wall -Wextra -Wpedantic -Wconversion \
        -Wshadow -Werror -I "$code" -I tests/golden -I tests/unit "$@"
}

# Each file is read in each directory, with the headers that it has there. What gcc sees only when it optimises, in the
# functions themselves, it is shown where they lie: src, and the drafts. For clang there is no difference.
every_directory() { # COMPILER
    need "$1"
    mkdir -p build/lint
    for code in $(code_directories); do
        read_by "$1" "$code" "$code"/*.c
        [ "$1" = gcc ] || continue
        mapfile -t drafts < <(find "$code" -maxdepth 1 -type f -name '*.c')
        for file in "${drafts[@]}"; do
            "$1" -c -O2 -std=c11 -D_POSIX_C_SOURCE=200809L -pthread -Wall -Wextra -Werror -I "$code" "$file" -o build/lint/draft.o
        done
    done
}

every_program() { # COMPILER
    need "$1"
    read_by "$1" src tests/unit/*.c tests/stress/*.c
    [ "$1" = gcc ] || read_by "$1" src tests/golden/*/*.c
    [ "$1" = clang ] || tests/tools/build -k -j 2 CODE=src FLAVOUR=werror goldens \
        CHAPTERS="$(find tests/golden -mindepth 1 -maxdepth 1 -type d -exec basename {} \; | tr '\n' ' ')" >/dev/null
}

# What wants libuv, and is compiled where that is.
every_task() { # COMPILER
    need "$1"
    need_libuv
    [ "$1" = gcc ] || read_by "$1" src src/tasks/*.c tests/golden/*/tasks/*.c
    [ "$1" = clang ] || tests/tools/build -k -j 2 CODE=src FLAVOUR=werror tasks >/dev/null
}

@test "every code directory, without a warning of gcc" { every_directory gcc; }
# bats test_tags=long
@test "every code directory, without a warning of clang" { every_directory clang; }
@test "every program, without a warning of gcc" { every_program gcc; }
# bats test_tags=long
@test "every program, without a warning of clang" { every_program clang; }

@test "tasks, and every program with them, without a warning of gcc" { every_task gcc; }
# bats test_tags=long
@test "tasks, and every program with them, without a warning of clang" { every_task clang; }

# Optimised as one, the compiler sees through all of the library at once, and warns of more.
as_one() { # CODE
    need gcc
    mkdir -p build/lint
    for program in 06-threads/start_in_context 06-threads/start_in_copy 07-processes/exec_self; do
        gcc -O3 -flto=2 -std=c11 -D_POSIX_C_SOURCE=200809L -pthread -Wall -Wextra -Werror -I "$1" -I tests/golden \
            tests/golden/$program.c "$1"/*.c -o build/lint/as_one
    done
}

# bats test_tags=long
@test "library and program as one, without a warning of gcc" { as_one src; }

# bats test_tags=long
@test "two files that disagree on a type are refused as one" {
    need gcc
    plant lint-as-one
    run as_one "$broken"
    assert_failure
    assert_output --partial lto-type-mismatch
}

# Some build a library by including all of its files into one: no two may have a name of their own in common.
one_unit() { # CODE
    need gcc
    mkdir -p build/lint
    for file in "$1"/*.c; do echo "#include \"$PWD/$file\""; done >build/lint/unit.c
    gcc -std=c11 -D_POSIX_C_SOURCE=200809L -Wall -Wextra -Werror -c build/lint/unit.c -o build/lint/unit.o
}

@test "all files compile as one" { one_unit src; }

# bats test_tags=long
@test "two files with a name of their own in common are refused" {
    plant lint-unit
    run one_unit "$broken"
    assert_failure
    assert_output --partial redefinition
}

# bats test_tags=long
@test "a warning is an error" {
    plant lint-warning
    run tests/tools/build CODE="$broken" FLAVOUR=werror library
    assert_failure
    assert_output --partial unused
}

conflicts() { # FOLDER...
    ! grep -rnE '^(<<<<<<<|>>>>>>>) ' --exclude-dir=node_modules "$@"
}

@test "no file has the marks of a merge" {
    conflicts Makefile README.md LICENSE chapters exercises solutions src tests
}

@test "the marks of a merge are refused" {
    mkdir -p build/lint/merge
    printf '%s HEAD\n' '<<<<<<<' >build/lint/merge/README.md
    (cd build/lint && ! conflicts merge)
}
