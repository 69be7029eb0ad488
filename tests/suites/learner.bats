# The commands of a learner's day.

load asserts

@test "make start makes a place to type along, with a check that begins red" {
    a_copy learner
    run make start CHAPTER=3
    assert_success
    assert [ -f work/03-tokens/set_get.c ]
    assert [ ! -L work/03-tokens/set_get.c ]
    assert [ ! -e work/03-tokens/token.c ]
    [ -f work/03-tokens/tests/document.c ] || ls work/03-tokens/tests/*.c
    run make -C work/03-tokens check
    assert_failure
    assert_output --partial "FAILED 03-tokens/"
    cp -L chapters/03-tokens/token*.[ch] work/03-tokens/
    run make -C work/03-tokens check
    assert_success
    assert_output --partial " 0 failed"
}

@test "make start overwrites nothing" {
    a_copy again
    make start CHAPTER=2
    echo '/* mine */' >work/02-set-get/mine.c
    run make start CHAPTER=2
    assert_failure
    assert_output --partial "it is yours, and stays as it is"
    assert [ -f work/02-set-get/mine.c ]
}

@test "make start for chapter 1 begins with nothing" {
    a_copy first
    make start CHAPTER=1
    assert_equal "$(ls work/01-vars/*.c 2>/dev/null)" ""
    run make start
    assert_failure
    assert_output --partial "Which chapter?"
}

@test "make start goes on with the learner's own code" {
    a_copy from
    make start CHAPTER=1
    cp -L chapters/01-vars/*.[ch] work/01-vars/
    echo '/* mine */' >>work/01-vars/var.c
    echo '/* and so is this */' >work/01-vars/mine.c
    run make start CHAPTER=2
    assert_output --partial "With your own chapter 1, move this away, and: make start CHAPTER=2 FROM=work/01-vars"
    rm -r work/02-set-get
    make start CHAPTER=2 FROM=work/01-vars
    tail -n 1 work/02-set-get/var.c | grep -x '/\* mine \*/'
    assert [ -f work/02-set-get/mine.c ]
    assert [ ! -e work/02-set-get/tests/name_is_copied.c ]
    run make start CHAPTER=3 FROM=work/nowhere
    assert_failure
    assert_output --partial "FROM=work/nowhere: there is no .c file to go on with."
    assert [ ! -e work/03-tokens ]
}

@test "make start brings the programs of the text" {
    a_copy try
    for chapter in tests/try/[0-9]*/; do
        chapter=${chapter#tests/try/}
        make start CHAPTER="${chapter%%-*}" >/dev/null
        diff -r "tests/try/${chapter%/}" "work/${chapter%/}/try"
    done
}

@test "make compare shows the learner's code beside the book's" {
    a_copy beside
    make start CHAPTER=3
    run make compare CHAPTER=3
    assert_output --partial "Only in the book: token.c"
    cp -L chapters/03-tokens/token*.[ch] work/03-tokens/
    run make -C work/03-tokens compare
    assert_output --partial "Yours is the book's, letter for letter."
    sed -i 's/bool used;/bool done;/' work/03-tokens/token_state.h
    touch work/03-tokens/"my notes.h"
    run make compare CHAPTER=3
    assert_output --partial "+++ book/token_state.h"
    assert_output --partial "-    bool done;"
    assert_output --partial "Only in yours: my notes.h"
    run make compare CHAPTER=2
    assert_failure
    assert_output --partial "There is no work/02-set-get. make start CHAPTER=2 makes it."
}

@test "the folder of tasks is compared, too, and taken along" {
    a_copy tasks
    make start CHAPTER=8
    cp -L chapters/08-tasks/*.[ch] work/08-tasks/
    run make compare CHAPTER=8
    assert_output --partial "Only in the book: tasks/loop.c"
    cp -RL chapters/08-tasks/tasks work/08-tasks/
    run make compare CHAPTER=8
    assert_output "Yours is the book's, letter for letter."
    echo '/* mine */' >>work/08-tasks/tasks/loop.c
    echo '/* and so is this */' >work/08-tasks/tasks/mine.c
    run make compare CHAPTER=8
    assert_output --partial "-/* mine */"
    assert_output --partial "Only in yours: tasks/mine.c"
    mv work/08-tasks work/before
    make start CHAPTER=8 FROM=work/before
    cmp work/before/tasks/mine.c work/08-tasks/tasks/mine.c
}

@test "make diff shows what a chapter changed" {
    run make diff CHAPTER=6
    assert_success
    assert_output --partial "atomic_fetch_add"
    assert_output --partial "+++ chapters/06-threads/thread.c"
    refute_output --partial "+++ chapters/06-threads/token.c"
    refute_output --partial "+++ chapters/06-threads/CLINIC.md"
}

@test "each chapter's folder checks itself" {
    for dir in chapters/0*/; do
        assert_equal "$(readlink "$dir/Makefile")" ../../tests/tools/chapter.mk
    done
    run make -C chapters/01-vars check
    assert_success
    assert_output --partial "Chapters 1 to 1, with the code in chapters/01-vars:"
}

# As an archive has it that was unpacked where there are no links: a file with the name of what each led to.
links_are_lost() {
    find chapters exercises -type l | while IFS= read -r link; do
        to=$(readlink "$link")
        rm "$link"
        printf '%s' "$to" >"$link"
    done
}

@test "an archive that has lost its links is told, in one line, and what to do" {
    a_copy lost-links
    links_are_lost
    word="The links are lost (chapters/01-vars/debug.h is but a name):"
    advice="unpack the tar, or git clone -c core.symlinks=true; on Windows, in WSL."
    for command in "tests/tools/check-chapter 1" "tests/tools/build CODE=chapters/01-vars library" "tests/tools/start 2" \
        "tests/tools/exercise 01/1"; do
        run $command
        echo "$command:"
        assert_failure 2
        assert_equal "${lines[-1]}" "$word $advice"
        assert [ "${#lines[@]}" -le 2 ] # an exercise says first where the copy is
    done
    assert [ ! -e work/02-set-get ]
    # The library and its document's program have no links.
    make document
}

@test "code that has a link's name in it is code" {
    a_copy no-lost-links
    mkdir -p work/mine
    cp chapters/01-vars/*.[ch] work/mine
    printf '/*\n../../src/text.c\n*/\n' >>work/mine/text.c
    printf '#include "../../src/status.c"\n' >work/mine/status.c
    make check CHAPTER=1 CODE=work/mine TEST=01-vars/default_value
}

# As far as chapter 3 has been typed when its first tests pass: the block form is still to come.
@test "make oom runs on a chapter that is half typed" {
    a_copy half
    make start CHAPTER=3
    cp -L chapters/03-tokens/token*.h work/03-tokens/
    sed '/^void ctx_token_auto_reset/,$d' chapters/03-tokens/token.c >work/03-tokens/token.c
    run make -C work/03-tokens oom TEST=03-tokens/document
    assert_success
    assert_output --partial "2 passed, 0 failed, 0 skipped"
    run make -C work/03-tokens oom TEST=03-tokens/auto_reset_on_goto
    assert_failure
    assert_output --partial 'undefined reference to `ctx_token_auto_reset'
}

@test "make oom says in which programs no allocation failed" {
    run make oom CHAPTER=1 TEST=01-vars/error_text
    assert_success
    assert_line --index 1 "1 passed, 0 failed, 0 skipped"
    assert_line --index 2 "no allocation failed in 01-vars/error_text: this program needs no memory"
    run make oom CHAPTER=1 TEST=01-vars/new_variable
    assert_success
    refute_output --partial "no allocation failed"
    run make oom CHAPTER=1 TEST='01-vars/(new_variable|error_text|null_arguments)'
    assert_success
    assert_line --index 1 "3 passed, 0 failed, 0 skipped"
    assert_line --index 2 "no allocation failed in 2 programs: they need no memory"
    run make oom TEST=01-vars/error_text
    assert_success
    assert_output --partial "no allocation failed in 01-vars/error_text: this program needs no memory"
}

@test "make patient copies the reader's code, with one mistake in it" {
    a_copy patient
    make start CHAPTER=1
    cp -L chapters/01-vars/*.[ch] work/01-vars/
    echo '/* mine */' >>work/01-vars/var.c
    run make -C work/01-vars patient PATIENT=1
    assert_success
    assert_line "work/patient is your code of chapter 1, with one mistake in it."
    grep -q '/\* mine \*/' work/patient/var.c
    run make check CHAPTER=1 CODE=work/patient TEST=01-vars/name_is_copied
    assert_failure
    run make check CHAPTER=1 CODE=work/01-vars TEST=01-vars/name_is_copied
    assert_success
}

@test "make patient takes the book's code where the reader's has no place for the mistake" {
    a_copy patient
    mkdir -p work/01-vars
    run make patient CHAPTER=1 PATIENT=1
    assert_success
    assert_output "(the book's code: there is no such place for a mistake in work/01-vars)
work/patient is the book's code of chapter 1, with one mistake in it."
    cp -L chapters/01-vars/*.[ch] work/01-vars/
    sed -i 's/char \*copy = memcpy/char *mine = memcpy/; s/= copy,/= mine,/' work/01-vars/var.c
    run make patient CHAPTER=1 PATIENT=1
    assert_line --index 0 "(the book's code: there is no such place for a mistake in work/01-vars)"
    diff work/patient/text.c chapters/01-vars/text.c
}

@test "make patient says which there are" {
    run make patient CHAPTER=1 PATIENT=9
    assert_failure
    assert_output --partial "Which patient? PATIENT=1 2 3"
    run make patient
    assert_failure
    assert_output --partial "Which chapter?"
    a_copy patient
    rm -rf tests/patients/05-run
    run make patient CHAPTER=5 PATIENT=1
    assert_failure
    assert_output --partial "Which patient? PATIENT=none, in this chapter"
}

# Each mistake goes where the book's code has it, changes something, and compiles without a warning.
# bats test_tags=long
@test "each patient's mistake finds its place in the book's code" {
    for script in tests/patients/*/*.sed; do
        chapter=$(basename "$(dirname "$script")")
        run tests/tools/patient "$chapter" "$(basename "$script" .sed)" "chapters/$chapter"
        assert_success
        assert_output "work/patient is the book's code of chapter $(echo "$chapter" | sed 's/^0*//; s/-.*//'), with one mistake in it."
        gcc -std=c11 -D_POSIX_C_SOURCE=200809L -Wall -Wextra -Werror -fsyntax-only work/patient/*.c
    done
    rm -rf work/patient
}

@test "a mistake in tasks/ compiles, too" {
    need_libuv
    for script in $(grep -l '^# tasks/' tests/patients/*/*.sed); do
        chapter=$(basename "$(dirname "$script")")
        tests/tools/patient "$chapter" "$(basename "$script" .sed)" "chapters/$chapter"
        gcc -std=c11 -D_POSIX_C_SOURCE=200809L -Wall -Wextra -Werror -fsyntax-only work/patient/tasks/*.c
    done
    rm -rf work/patient
}

@test "make help names every command, and make doctor every tool" {
    run make help
    for word in check long document start diff patient quiz page pdf leaks sanitize coverage oracle bench doctor lint clean; do
        assert_output --partial "make $word "
    done
    run make doctor
    for word in gcc make bats valgrind clang shellcheck python3 node npm gdb bats-assert; do
        assert_output --partial "  $word "
    done
}

@test "make doctor names what is missing, and the line that installs it" {
    mkdir -p build/few
    for tool in sh sed head printf gcc make bats; do
        ln -sf "$(command -v "$tool")" "build/few/$tool"
    done
    PATH=$PWD/build/few BATS_LIB_PATH=/nowhere run "$(command -v sh)" tests/tools/doctor
    assert_failure
    assert_output --partial "valgrind       MISSING"
    assert_output --partial "sudo apt-get install -y valgrind"
    assert_output --partial "bats-assert    MISSING"
    assert_in_order "gdb            MISSING: the debugger of chapters/DEBUGGING.md" "sudo apt-get install -y clang " " gdb " " nodejs npm" " bats-assert bats-support"
    assert_output --partial "(cd tests/node && npm ci)"
}
