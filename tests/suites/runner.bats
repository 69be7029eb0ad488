# The runner against programs that misbehave, and against a learner's code that is not there yet: each is stopped,
# and reported by name, in a few lines.

load asserts

top=$PWD

# Where another compiler than gcc is meant, the command that runs a test alone has it.
with_cc=
[ "${CC:-gcc}" = gcc ] || with_cc=" CC=$CC"

# A program in place of a golden one, in a copy of the repository. The name of the copy is as bad as names get.
misbehaves() { # its main; then what the screen must say
    a_copy "a häuslicher copy"
    printf '/* It misbehaves. */\n#include <signal.h>\n#include <stdio.h>\n#include <stdlib.h>\n%s\n' "$1" \
        >tests/golden/01-vars/bad.c
    echo expected >tests/golden/01-vars/bad.out
    CODE=chapters/01-vars LIMIT=1 run tests/tools/golden 01-vars/bad
    assert_failure 1
    assert [ "${#lines[@]}" -le 16 ]
    assert_line --index 0 --regexp '^01-vars/bad '
    assert_output --partial "$2"
    assert_output --partial "alone   make check CHAPTER=1$with_cc TEST=01-vars/bad"
}

# bats file_tags=long
@test "a program that hangs is stopped" {
    misbehaves 'int main(void) { for (;;) { } }' "was stopped after 1 seconds: it hangs"
}

@test "a program that hangs in a child is stopped, and the child too" {
    misbehaves '#include <unistd.h>
int main(void) { if (fork() == 0) { execlp("sleep", "sleep", "1234567", (char *)NULL); } for (;;) { pause(); } }' \
        "it hangs"
    sleep 0.2
    ! grep -qs 1234567 /proc/[0-9]*/cmdline
}

@test "a program that crashes is named, with its signal" {
    misbehaves 'int main(void) { raise(SIGSEGV); return 0; }' "crashed: SIGSEGV"
}

@test "a program that aborts is named, with its signal" {
    misbehaves 'int main(void) { abort(); }' "crashed: SIGABRT"
}

@test "a program that prints without end is stopped" {
    misbehaves 'int main(void) { for (;;) { puts("again"); } }' "was stopped: it prints without end"
}

@test "a program that calls exit halfway is caught, even if it has printed everything" {
    misbehaves 'int main(void) { puts("expected"); exit(0); }' "ended early"
}

@test "a program that ends with a status is reported, with what it said" {
    misbehaves 'int main(void) { fputs("no luck\n", stderr); return 3; }' "ended with status 3"
    assert_output --partial "no luck"
}

@test "a program that prints something else gets a diff" {
    misbehaves 'int main(void) { puts("printed"); return 0; }' "prints something else"
    assert_in_order "-expected" "+printed"
}

@test "an address is masked, and a number that is expected is not" {
    misbehaves 'int main(void) { printf("at %p\na%%0x41\n", (void *)&stdin); return 0; }' "prints something else"
    printf 'at 0x...\na%%0x41\n' >tests/golden/01-vars/bad.out
    CODE=chapters/01-vars run tests/tools/golden 01-vars/bad
    assert_success
    printf 'at 0x...\na%%0x42\n' >tests/golden/01-vars/bad.out
    CODE=chapters/01-vars run tests/tools/golden 01-vars/bad
    assert_failure 1
    assert_in_order "-a%0x42" "+a%0x41"
}

@test "a missing newline at the end is seen" {
    misbehaves 'int main(void) { printf("expected"); return 0; }' "No newline at end"
}

@test "a program that does not compile gets the first error" {
    misbehaves 'int main(void) { return nonsense; }' "does not build"
    assert_output --partial "nonsense"
}

@test "a leak is reported" {
    need valgrind
    a_copy leak
    printf '#include <stdlib.h>\nvoid *volatile p;\nint main(void) { p = malloc(10); return 0; }\n' \
        >tests/golden/01-vars/bad.c
    : >tests/golden/01-vars/bad.out
    CODE=chapters/01-vars UNDER=memcheck run tests/tools/golden 01-vars/bad
    assert_failure 1
    assert_output --partial "10 bytes in 1 blocks are still reachable"
}

@test "use of freed memory is reported by Valgrind and by the sanitizer" {
    need valgrind
    a_copy freed
    printf '#include <stdlib.h>\nint main(void) { char volatile *volatile p = malloc(1); free((void *)p); return *p == 7; }\n' \
        >tests/golden/01-vars/bad.c
    : >tests/golden/01-vars/bad.out
    CODE=chapters/01-vars UNDER=memcheck run tests/tools/golden 01-vars/bad
    assert_failure 1
    assert_output --partial "Invalid read"
    CODE=chapters/01-vars FLAVOUR=asan run tests/tools/golden 01-vars/bad
    assert_failure 1
    assert_output --partial "heap-use-after-free"
}

@test "a report that is cut does not end in the words before a list of calls" {
    need valgrind
    a_copy cut
    printf '/* It is freed too deep. */\n#include <stdlib.h>
        #define DEEPER(f, g) static __attribute__((noinline)) void f(char *p) { g(p); __asm__(""); }
        DEEPER(f1, free) DEEPER(f2, f1) DEEPER(f3, f2) DEEPER(f4, f3) DEEPER(f5, f4) DEEPER(f6, f5)
        int main(void) { char *volatile p = malloc(1); FREE(p); return *(volatile char *)p == 7; }\n' >deep.c
    : >tests/golden/01-vars/bad.out
    # Of the second list there is room for its first line, and then for none.
    sed 's/FREE/f5/' deep.c >tests/golden/01-vars/bad.c
    CODE=chapters/01-vars UNDER=memcheck run tests/tools/golden 01-vars/bad
    assert_failure 1
    assert_in_order "Block was alloc'd at" ": malloc" "shows   It is freed too deep."
    sed 's/FREE/f6/' deep.c >tests/golden/01-vars/bad.c
    CODE=chapters/01-vars UNDER=memcheck run tests/tools/golden 01-vars/bad
    assert_failure 1
    assert_in_order "free'd" ": main (bad.c" "shows   It is freed too deep."
    refute_output --partial "Block was alloc'd at"
}

@test "a chapter's check on the code of the chapter before names the chapter's first test" {
    run make check CHAPTER=3 CODE=chapters/02-set-get
    assert_failure
    assert_line --index 1 --regexp '^FAILED 03-tokens/'
    assert_output --regexp "token\.h: No such file|'token\.h' file not found"
    assert_output --partial "alone   make check CHAPTER=3 CODE=chapters/02-set-get$with_cc TEST=03-tokens/"
    assert [ "${#lines[@]}" -le 18 ]
}

@test "the earliest broken chapter comes first" {
    a_copy earliest
    # The draft, which chapter 4 has, too: a get of what is not set does not ask for the default.
    sed -i 's/return ctx_var_default(var, value);/return CTX_LOOKUP_ERROR;/' chapters/02-set-get/set_get.c
    run make check CHAPTER=4
    assert_failure
    assert_output --partial "FAILED 02-set-get/"
}

@test "TEST picks tests by name, and a name that no test has is an error" {
    run make check CHAPTER=5 TEST=05-run/docu
    assert_success
    assert_output --partial "2 passed, 0 failed, 0 skipped"
    run make check CHAPTER=5 TEST=05-run/document # a whole name is that test alone
    assert_success
    assert_output --partial "1 passed, 0 failed, 0 skipped"
    run make check CHAPTER=5 TEST=no_such_test
    assert_failure
    assert_output --partial "no test of chapters 1 to 5 has a name like that"
}

@test "a chapter or a directory that is not there is an error that says so" {
    run make check CHAPTER=77
    assert_failure
    assert_output --partial "There is no chapter 77"
    run make check CHAPTER=3 CODE=nowhere
    assert_failure
    assert_output --partial "there is no .c file"
}

@test "TEST and CODE without CHAPTER do not start everything" {
    run make check TEST=reset_twice
    assert_failure
    assert_output --partial "TEST and CODE go with CHAPTER"
    run make check CODE=src
    assert_failure
    assert_output --partial "TEST and CODE go with CHAPTER"
    run make oracle TEST=no_such_test
    assert_failure
    assert_output --partial "no test of oracle has a name like that"
}

@test "what a reader gives is a word, whatever is in it" {
    rm -f build/evil
    run make check CHAPTER=1 TEST="it's'; touch build/evil; '"
    assert_failure
    assert_output --partial "no test of chapters 1 to 1 has a name like that"
    run make check CHAPTER='$(echo 3)'
    assert_failure
    assert_in_order "There is no chapter " "echo 3"
    run make check CHAPTER=3-nonsense
    assert_failure
    assert_output --partial "There is no chapter 3-nonsense"
    run make document DEFAULT=none
    assert_failure
    assert_output --partial "DEFAULT is None, or is not given"
    assert [ ! -e build/evil ]
}

@test "neither a compiler with options nor a strict Bash is in the way" {
    CC='gcc -O0' run make check CHAPTER=1 TEST=01-vars/default_value
    assert_success
    assert_output --partial "1 passed, 0 failed, 0 skipped"
    POSIXLY_CORRECT=1 run make check CHAPTER=1 TEST=01-vars/default_value
    assert_success
}

# A learner's code: a copy of a chapter's, in a copy of the repository. What goes wrong in it is planted where it is in a
# file of src; a draft has no patches, and its edit must find something to change.
learners() { # FOLDER CHAPTER
    a_copy "$1"
    mkdir -p work/mine
    cp "chapters/$2"/*.[ch] work/mine
}

@test "a file that is put in place with an older time is what is checked" {
    plant runner-none
    learners stale 01-vars
    cp -p work/mine/var.c work/good.c
    make check CHAPTER=1 CODE=work/mine TEST=01-vars/default_value
    cp "$top/$broken/var.c" work/mine/
    touch -d '1 hour ago' work/mine/var.c
    run make check CHAPTER=1 CODE=work/mine TEST=01-vars/default_value
    assert_failure
    cp -p work/good.c work/mine/var.c
    make check CHAPTER=1 CODE=work/mine TEST=01-vars/default_value
    # The same of a header.
    sed -i 's/++\*count;/--*count;/' work/mine/count.h
    if cmp -s chapters/01-vars/count.h work/mine/count.h; then return 1; fi
    touch -d '1 hour ago' work/mine/count.h
    run make check CHAPTER=1 CODE=work/mine TEST=01-vars/default_released_by_last_owner
    assert_failure
}

# The objects of work/mine that are not older than a file.
newer_than() { # FILE
    find build/gcc-plain/work/mine/lib -name '*.o' -newer "$1" -printf '%f\n' | sort | paste -sd ' '
}

@test "another header compiles anew what reads it, another file itself, and other flags all; a header that is gone is missed" {
    learners headers 02-set-get
    readers=$(cd work/mine && grep -l '^#include "map.h"' ./*.[ch] | wc -l)
    [[ $readers -gt 1 ]] || return 1
    tests/tools/build CODE=work/mine library
    touch build/then
    tests/tools/build CODE=work/mine library
    assert_equal "$(newer_than build/then)" ""
    echo '/* another */' >>work/mine/map.h
    touch -d '1 hour ago' work/mine/map.h
    tests/tools/build CODE=work/mine library
    assert_equal "$(newer_than build/then)" "$(gcc -MM -I work/mine work/mine/*.c | awk '/^[^ ]/ { object = $1 } / [^ ]*\/map\.h/ { print object }' | tr -d : | sort -u | paste -sd ' ')"
    touch build/then
    echo 'int ctx_more = 1;' >work/mine/more.c
    tests/tools/build CODE=work/mine library
    assert_equal "$(newer_than build/then)" more.o
    CFLAGS=-O0 tests/tools/build CODE=work/mine library
    assert_equal "$(newer_than build/then | wc -w)" "$(find work/mine -name '*.c' | wc -l)"
    rm work/mine/map.h
    run env CFLAGS=-O0 tests/tools/build CODE=work/mine library
    assert_failure
    assert_output --partial "map.h: No such file"
}

# Which of the unit programs of work/mine are links to the one file, and which are not.
linked_of_mine() { # l | f
    find build/gcc-plain/work/mine/unit -maxdepth 1 -type "$1" ! -name '*.*' ! -name all -printf '%f\n' | sort | paste -sd ' '
}

@test "unit programs are one file, but those that stand in for a function; where that does not link, each is alone" {
    learners units 04-copy_context
    run make check CHAPTER=4 CODE=work/mine
    assert_success
    assert_equal "$(linked_of_mine f)" "reading sets shapes"
    assert_equal "$(linked_of_mine l)" "binding context current hash map map_model nodes record resets"
    # A function that only one of them calls.
    sed -i 's/\bctx_hash\b/ctx_hashed/' work/mine/hash.c
    sed -i 's/\bctx_hash\b/ctx_hashed/' work/mine/map*.c work/mine/node.c
    if cmp -s chapters/04-copy_context/hash.c work/mine/hash.c; then return 1; fi
    printf '%s\n' '#include "var.h"' 'uint64_t ctx_hashed(const ctx_var *var);' >>work/mine/hash.h
    run make check CHAPTER=4 CODE=work/mine TEST=unit/
    assert_output --partial "04-copy_context/unit/hash"
    run grep -c '^ok .*/unit/' build/results/chapter,04-copy_context,work%mine.tap
    [[ $output -ge 6 ]] || { cat build/results/chapter,04-copy_context,work%mine.tap; return 1; }
}

@test "what the compiler warns of is shown, and again when nothing is built" {
    learners warns 01-vars
    printf 'static int unused(void)\n{\n    return 1;\n}\n' >>work/mine/text.c
    for _ in 1 2; do
        run make check CHAPTER=1 CODE=work/mine
        assert_success
        assert_in_order "passed, 0 failed" "The compiler warns:" "text.c" "unused"
    done
}

# The words of tests/tools/common.sh for lines that are too long.
lines_of() { # shortened|complaint WIDTH LINE
    (. tests/tools/common.sh && printf '%s\n' "$3" | "$1" "$2")
}

@test "a line that is too long ends at a word, and no name is cut" {
    run lines_of shortened 40 "by 0x10A1: ctx_a_name (one.c:1) ctx_a_longer_name (two.c:2)"
    assert_output "by 0x10A1: ctx_a_name (one.c:1) ..."
    run lines_of shortened 40 "by 0x10A1: ctx_a_name (one.c:1)"
    assert_output "by 0x10A1: ctx_a_name (one.c:1)"
    run lines_of shortened 20 "+aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    assert_output "+aaaaaaaaaaaaaaaa..."
    run lines_of shortened 12 "ööööööööööööö"
    assert_output "öööö..."
}

@test "what the linker says is folded at a word, with the names below the top" {
    run lines_of complaint 60 "/usr/bin/ld: build/libctx.a(one.o):$PWD/work/one.c:66: multiple definition of \`a_name'; build/libctx.a(two.o)"
    assert_output "build/libctx.a(one.o):work/one.c:66: multiple definition of
    \`a_name'; build/libctx.a(two.o)"
    run lines_of complaint 20 "a_name_that_is_longer_than_the_line_is_wide is called"
    assert_output "a_name_that_is_longer_than_the_line_is_wide
    is called"
    run lines_of complaint 30 "    7 |     return ctx_a_name(a, b, c, d);"
    assert_output "    7 |     return ..."
}

@test "no name is cut where files do not make one program" {
    learners names 01-vars
    name=ctx_$(printf 'word_%.0s' 1 2 3 4 5 6 7 8 9)
    for file in text var; do
        printf 'void %s(void);\nvoid %s(void)\n{\n}\n' "$name" "$name" >>"work/mine/$file.c"
    done
    run make check CHAPTER=1 CODE=work/mine TEST=01-vars/default_value
    assert_failure
    assert_output --partial "multiple definition of"
    assert_output --partial "$name'"
    refute_output --partial "$PWD"
    run awk 'length > 140' <<<"$output"
    refute_output
}

@test "files that do not make one program are told, also where the tests pass" {
    learners whole 01-vars
    cp work/mine/text.c work/mine/text2.c
    run make check CHAPTER=1 CODE=work/mine
    assert_failure
    assert_in_order "passed, 0 failed" "do not make one program" "multiple definition of"
    printf 'void not_there(void);\nvoid calls(void);\nvoid calls(void)\n{\n    not_there();\n}\n' >work/mine/text2.c
    run make check CHAPTER=1 CODE=work/mine
    assert_failure
    assert_in_order "do not make one program" "undefined reference to" "not_there"
}

@test "where no test failed and none passed, the files that do not make one program are no pass" {
    learners unfinished 02-set-get
    sed -i 's/ctx_map_remove/ctx_map_take/' work/mine/*.[ch]
    cp work/mine/text.c work/mine/text2.c
    run make check CHAPTER=2 CODE=work/mine TEST=02-set-get/unit/map
    assert_failure
    assert_in_order "map.h, and the one in work/mine has no prototype of ctx_map_remove" "0 passed, 0 failed, 1 skipped" \
        "No test failed, but the files do not make one program:"
    refute_output --partial "The tests pass"
}

@test "once a program has hung, the others are given a second" {
    plant runner-hangs
    learners hangs 01-vars
    cp "$top/$broken/var.c" work/mine/
    JOBS=1 LIMIT=3 run make check CHAPTER=1 CODE=work/mine TEST='default_value|is_a_default'
    assert_failure
    assert_output --partial "was stopped after 3 seconds: it hangs"
    grep -q 'was stopped after 1 seconds: it hangs' build/results/chapter,01-vars,work%mine.tap
}

@test "a difference says which side is which, and what the program complained of" {
    misbehaves 'int main(void) { puts("printed"); fputs("a word\n", stderr); return 0; }' "prints something else"
    assert_in_order "--- expected" "+++ printed" "-expected" "+printed" "It also complained:" "a word"
}

@test "the command that runs a test alone has the compiler in it" {
    a_copy alone
    echo 'something else' >tests/golden/01-vars/default_value.out
    CODE=chapters/02-set-get CC='gcc -O0' run tests/tools/golden 01-vars/default_value
    assert_output --partial "alone   make check CHAPTER=1 CODE=chapters/02-set-get CC='gcc -O0' TEST=01-vars/default_value"
}

# Three programs and more in chapter 1, so that they are one file; in a copy of the repository.
together() { # the file; then what is in it
    printf '/* One more. */\n#include <stdio.h>\n%s\n' "$2" >"tests/golden/01-vars/$1.c"
    echo expected >"tests/golden/01-vars/$1.out"
}

results=build/results/chapter,01-vars,work%mine.tap

@test "programs that are one file run apart, though they use a name for different things" {
    learners together 01-vars
    together one 'int number = 1; int main(void) { puts(number++ == 1 ? "expected" : "printed"); return 0; }'
    together two 'int number = 2; int main(void) { puts(number++ == 2 ? "expected" : "printed"); return 0; }'
    together left 'extern int number; int main(void) { return number; }'
    run make check CHAPTER=1 CODE=work/mine
    assert_failure
    assert_in_order "FAILED 01-vars/left does not build" "undefined reference to \`number'" " passed, 1 failed"
    rm tests/golden/01-vars/left.c
    make check CHAPTER=1 CODE=work/mine
    out=build/$(compiler)-plain/work/mine/golden/01-vars
    assert [ "$out/one" -ef "$out/all" ]
    assert [ "$out/two" -ef "$out/all" ]
    assert_equal "$($out/two)" expected
    run "$out/all"
    assert_failure 127
}

@test "a header that a source does not include is told there" {
    learners forgets 01-vars
    printf 'int twice(int n);\nint twice(int n)\n{\n    return add(n, n);\n}\n' >work/mine/twice.c
    printf 'static inline int add(int a, int b)\n{\n    return a + b;\n}\n' >work/mine/add.h
    run make check CHAPTER=1 CODE=work/mine TEST=default_value
    assert_failure
    assert_output --partial "work/mine/twice.c:4:12: error: implicit declaration of function 'add'"
    sed -i '1i #include "add.h"' work/mine/twice.c
    make check CHAPTER=1 CODE=work/mine TEST=default_value
}

@test "where a function has gone, programs that were one file are linked alone, each into a file of its own" {
    learners gone 01-vars
    together one 'int main(void) { puts("expected"); return 0; }'
    together two 'int main(void) { return puts("expected") == EOF; }'
    together wants 'const char *mine(void); int main(void) { puts(mine()); return 0; }'
    echo 'const char *mine(void); const char *mine(void) { return "expected"; }' >work/mine/mine.c
    make check CHAPTER=1 CODE=work/mine
    rm work/mine/mine.c
    for _ in 1 2 3; do
        run make check CHAPTER=1 CODE=work/mine
        assert_failure
        assert_output --partial "FAILED 01-vars/wants does not build"
        assert_output --partial " passed, 1 failed"
    done
}

@test "objects of golden and unit programs are borrowed where each header says the same, and else made" {
    learners borrows 02-set-get
    cp -R work/mine work/other
    sed -i 's|^/\* |&Mine: |' work/other/binding.h
    lender=build/$(compiler)-plain/chapters/02-set-get
    mine=build/$(compiler)-plain/work/mine
    other=build/$(compiler)-plain/work/other
    make check CHAPTER=2
    make check CHAPTER=2 CODE=work/mine
    for object in golden/01-vars/default_value unit/binding; do
        cmp "$lender/$object.o" "$mine/$object.o"
        grep -q 'work/mine/var.h' "$mine/$object.d"
    done
    make check CHAPTER=2 CODE=work/other
    cmp "$lender/golden/01-vars/default_value.o" "$other/golden/01-vars/default_value.o"
    run cmp "$lender/unit/binding.o" "$other/unit/binding.o"
    assert_failure
    # Nor is one that is older than its program.
    cp -R work/mine work/third
    sed -i 's/^    return 0;/    puts("more");\n&/' tests/golden/01-vars/default_value.c
    run make check CHAPTER=2 CODE=work/third
    assert_failure
    assert_in_order "FAILED 01-vars/default_value prints something else" "+more"
}

@test "of programs that are one file, one that crashes, hangs, or leaves early is the one that is named" {
    learners apart 01-vars
    together a_crash '#include <stdlib.h>
int main(void) { puts("expected"); abort(); }'
    together a_hang 'int main(void) { for (;;) { } }'
    together an_exit '#include <stdlib.h>
int main(void) { puts("expected"); exit(0); }'
    LIMIT=1 run make check CHAPTER=1 CODE=work/mine
    assert_failure
    assert_output --partial " passed, 3 failed"
    assert [ -L "build/$(compiler)-plain/work/mine/golden/01-vars/a_hang" ]
    grep -q '^# 01-vars/a_crash crashed: SIGABRT' $results
    grep -q '^# 01-vars/a_hang was stopped after 1 seconds: it hangs' $results
    grep -q '^# 01-vars/an_exit ended early' $results
}

@test "under one Valgrind, each program is judged for itself" {
    need valgrind
    learners watched 01-vars
    together leaks '#include <stdlib.h>
void *volatile p;
int main(void) { p = malloc(10); p = NULL; puts("expected"); return 0; }'
    together reads '#include <stdlib.h>
int main(void) { char volatile *volatile p = malloc(1); free((void *)p); puts(*p ? "expected" : "expected"); return 0; }'
    together an_exit '#include <stdlib.h>
int main(void) { puts("expected"); exit(0); }'
    together other 'int main(void) { puts("printed"); return 0; }'
    together child '#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>
void *volatile q;
int main(void) {
    if (fork() == 0) { q = malloc(20); q = NULL; return 0; }
    wait(NULL); puts("expected"); return 0; }'
    together a_hang 'int main(void) { puts("expected"); for (;;) { } }'
    LIMIT=1 run make leaks CHAPTER=1 CODE=work/mine
    echo "$output"
    assert_failure
    assert_output --partial " passed, 6 failed"
    results=build/results/leaks,01-vars,work%mine.tap
    grep -q '^# 01-vars/leaks is reported by memcheck' $results
    grep -q '10 bytes in 1 blocks are definitely lost' $results
    grep -q 'Invalid read' $results
    grep -q '^# 01-vars/child is reported by memcheck, in a child process' $results
    grep -q '20 bytes in 1 blocks are definitely lost' $results
    grep -q '^# 01-vars/an_exit ended early' $results
    grep -q '^# 01-vars/other prints something else' $results
    grep -q '^# 01-vars/a_hang was stopped after 6 seconds: it hangs' $results
    # What is reported ends with the main of the program.
    run grep -c 'together.c' $results
    assert_output 0
}

@test "a program that does not compile any more is no longer what it was" {
    learners again 01-vars
    together good 'int main(void) { puts("expected"); return 0; }'
    make check CHAPTER=1 CODE=work/mine
    together good 'int main(void) { return nonsense; }'
    run make check CHAPTER=1 CODE=work/mine
    assert_failure
    assert_in_order "FAILED 01-vars/good does not build" "nonsense" " passed, 1 failed"
    together good 'int main(void) { puts("printed"); return 0; }'
    run make check CHAPTER=1 CODE=work/mine
    assert_failure
    assert_in_order "FAILED 01-vars/good prints something else" " passed, 1 failed"
    # Nor is the library, when it does not compile.
    echo nonsense >>work/mine/var.c
    run make check CHAPTER=1 CODE=work/mine
    assert_failure
    assert_in_order "does not compile" "nonsense" "0 passed, "
}

@test "a test ends as its command does: passed, failed, skipped" {
    printf 'WORD=one\n\techo first >build/first\na\techo $WORD; test -s build/first\nb\techo $WORD; exit 1\nc\tneed no-such-tool\nd e\texit 3\n' \
        >build/ends.list
    CI= JOBS=2 run tests/tools/run-tests build/ends.list
    assert_output '1..4
ok 1 a
not ok 2 b
# one
ok 3 c # skip no-such-tool is not installed
ok 4 d e # skip '
    CI=true run tests/tools/run-tests build/ends.list '^c'
    assert_output '1..1
not ok 1 c
# no-such-tool is not installed, and CI must not skip'
}

@test "a suite that breaks off has failed" {
    printf '1..3\nok 1 first\n' >build/broken.tap
    run tests/tools/screen build/broken.tap
    assert_failure
    assert_output --partial "the run broke off"
    run tests/tools/tally broken build/broken.tap
    assert_output --partial "1 passed    2 failed"
    : >build/broken.tap
    run tests/tools/screen build/broken.tap
    assert_failure
}

@test "a missing tool is skipped, and on CI it fails" {
    printf 'load "%s/tests/suites/helpers"\n@test "x" { need no-such-tool; }\n' "$PWD" >build/need.bats
    CI= run bats --tap build/need.bats
    assert_output --partial "# skip no-such-tool is not installed"
    CI=true run bats --tap build/need.bats
    assert_failure
}

@test "without bats-assert a suite's comparisons are skipped, and on CI they fail" {
    printf 'load "%s/tests/suites/asserts"\n@test "x" { run false; assert_success; }\n@test "y" { true; }\n' "$PWD" >build/asserts.bats
    run env CI= BATS_LIB_PATH=/nowhere bats --tap build/asserts.bats
    assert_success
    assert_in_order "ok 1 x # skip bats-assert is not installed" "ok 2 y"
    run env CI=true BATS_LIB_PATH=/nowhere bats --tap build/asserts.bats
    assert_in_order "not ok 1 x" "bats-assert is not installed, and CI must not skip" "ok 2 y"
    # A real suite, where somebody has said where Bats finds libraries.
    run env CI= BATS_LIB_PATH=/nowhere RESULTS=build/results/without tests/tools/run-suite document 'nothing else'
    assert_output --partial "   0 passed    0 failed    1 skipped"
}

@test "a comparison that fails says what was there" {
    printf 'load "%s/tests/suites/asserts"\n@test "x" { run printf "one\ntwo\n"; assert_in_order two one; }\n' "$PWD" >build/asserts.bats
    run bats --tap build/asserts.bats
    assert_failure
    assert_in_order "not ok 1 x" "output does not contain substring" "one"
}

@test "a program without a Python twin, or with another output than Python's, fails the oracle" {
    need python3
    a_copy oracle
    rm -f tests/golden/05-run/document.py
    run tests/tools/oracle 05-run/document
    assert_failure
    assert_output --partial "has no Python twin"
    echo 'print("something else")' >tests/golden/05-run/document.py
    run tests/tools/oracle 05-run/document
    assert_failure
    assert_output --partial "+something else"
}

@test "without libuv the programs with tasks are skipped, and said to be; on CI that is a failure" {
    without_libuv
    CI='' run make check CHAPTER=8 'TEST=08-tasks/(tasks/cancel$|callback_at_once)'
    assert_success
    assert_in_order "skipped: libuv1-dev is not installed" "1 passed, 0 failed, 1 skipped"
    CI=true run make check CHAPTER=8 TEST=08-tasks/tasks/cancel
    assert_failure
    assert_output --partial "libuv1-dev is not installed, and CI must not skip"
}
