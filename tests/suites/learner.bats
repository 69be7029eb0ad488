# The commands of a learner's day.

load helpers

@test "make start makes a place to type along, with a check that begins red" {
    a_copy learner
    run make start CHAPTER=3
    echo "$output"
    [ "$status" -eq 0 ]
    [ -f work/03-tokens/set_get.c ] && [ ! -L work/03-tokens/set_get.c ]
    [ ! -e work/03-tokens/token.c ]
    [ -f work/03-tokens/tests/document.c ] || ls work/03-tokens/tests/*.c
    run make -C work/03-tokens check
    [ "$status" -ne 0 ]
    [[ "$output" == *"FAILED 03-tokens/"* ]]
    cp -L chapters/03-tokens/token*.[ch] work/03-tokens/
    run make -C work/03-tokens check
    echo "$output"
    [ "$status" -eq 0 ]
    [[ "$output" == *" 0 failed"* ]]
}

@test "make start overwrites nothing" {
    a_copy again
    make start CHAPTER=2
    echo '/* mine */' >work/02-set-get/mine.c
    run make start CHAPTER=2
    [ "$status" -ne 0 ]
    [[ "$output" == *"it is yours, and stays as it is"* ]]
    [ -f work/02-set-get/mine.c ]
}

@test "make start for chapter 1 begins with nothing" {
    a_copy first
    make start CHAPTER=1
    [ -z "$(ls work/01-vars/*.c 2>/dev/null)" ]
    run make start
    [ "$status" -ne 0 ]
    [[ "$output" == *"Which chapter?"* ]]
}

@test "make start goes on with the learner's own code" {
    a_copy from
    make start CHAPTER=1
    cp -L chapters/01-vars/*.[ch] work/01-vars/
    echo '/* mine */' >>work/01-vars/var.c
    echo '/* and so is this */' >work/01-vars/mine.c
    run make start CHAPTER=2
    [[ "$output" == *"With your own chapter 1, move this away, and: make start CHAPTER=2 FROM=work/01-vars"* ]]
    rm -r work/02-set-get
    make start CHAPTER=2 FROM=work/01-vars
    tail -n 1 work/02-set-get/var.c | grep -x '/\* mine \*/'
    [ -f work/02-set-get/mine.c ]
    [ ! -e work/02-set-get/tests/name_is_copied.c ]
    run make start CHAPTER=3 FROM=work/nowhere
    [ "$status" -ne 0 ]
    [[ "$output" == *"FROM=work/nowhere: there is no .c file to go on with."* ]]
    [ ! -e work/03-tokens ]
}

@test "make start brings the programs of the text" {
    a_copy try
    for chapter in tests/try/*/; do
        chapter=${chapter#tests/try/}
        make start CHAPTER="${chapter%%-*}" >/dev/null
        diff -r "tests/try/${chapter%/}" "work/${chapter%/}/try"
    done
}

@test "make compare shows the learner's code beside the book's" {
    a_copy beside
    make start CHAPTER=3
    run make compare CHAPTER=3
    [[ "$output" == *"Only in the book: token.c"* ]]
    cp -L chapters/03-tokens/token*.[ch] work/03-tokens/
    run make -C work/03-tokens compare
    [[ "$output" == *"Yours is the book's, letter for letter."* ]]
    sed -i 's/bool used;/bool done;/' work/03-tokens/token_state.h
    touch work/03-tokens/"my notes.h"
    run make compare CHAPTER=3
    [[ "$output" == *"+++ book/token_state.h"* ]]
    [[ "$output" == *"-    bool done;"* ]]
    [[ "$output" == *"Only in yours: my notes.h"* ]]
    run make compare CHAPTER=2
    [ "$status" -ne 0 ]
    [[ "$output" == *"There is no work/02-set-get. make start CHAPTER=2 makes it."* ]]
}

@test "make diff shows what a chapter changed" {
    run make diff CHAPTER=6
    [ "$status" -eq 0 ]
    [[ "$output" == *"atomic_fetch_add"* ]]
    [[ "$output" == *"+++ chapters/06-threads/thread.c"* ]]
    [[ "$output" != *"+++ chapters/06-threads/token.c"* ]]
}

@test "each chapter's folder checks itself" {
    for dir in chapters/0*/; do
        [ "$(readlink "$dir/Makefile")" = ../../tests/tools/chapter.mk ]
    done
    run make -C chapters/01-vars check
    [ "$status" -eq 0 ]
    [[ "$output" == *"Chapters 1 to 1, with the code in chapters/01-vars:"* ]]
}

@test "make help names every command, and make doctor every tool" {
    run make help
    for word in check document start diff leaks sanitize coverage oracle bench doctor lint clean; do
        [[ "$output" == *"make $word "* ]]
    done
    run make doctor
    for word in gcc make bats valgrind clang shellcheck python3 node npm; do
        [[ "$output" == *"  $word "* ]]
    done
}

@test "make doctor names what is missing, and the line that installs it" {
    mkdir -p build/few
    for tool in sh sed head printf gcc make bats; do
        ln -sf "$(command -v "$tool")" "build/few/$tool"
    done
    PATH=$PWD/build/few run "$(command -v sh)" tests/tools/doctor
    echo "$output"
    [ "$status" -ne 0 ]
    [[ "$output" == *"valgrind       MISSING"* ]]
    [[ "$output" == *"sudo apt-get install -y valgrind"* ]]
    [[ "$output" == *"sudo apt-get install -y clang "*" nodejs npm"* ]]
    [[ "$output" == *"(cd tests/node && npm ci)"* ]]
}
