# What the book checker accepts and rejects. The book itself is checked by the suites `pages` and `pages,*`, a test for each document.

load asserts

setup() {
    need python3
}

# The chapters in tests/broken-chapters/ are small, so their limits are.
check() {
    run python3 -B tests/book/check.py --stub 40 --words 60-400 "$@"
}

# CHAPTER LINE WORDS: that one complaint, and no other
rejects() {
    check "tests/broken-chapters/$1"
    assert_failure 1
    assert_in_order "tests/broken-chapters/$1/README.md:$2: " "$3"
    assert_output --partial "1 document, 1 violation"
}

# bats file_tags=long
@test "a right chapter is accepted, and counted" {
    check tests/broken-chapters/right/01-bell
    assert_success
    assert_output --regexp 'links 3, listings 2, functions 3 of 3, words [0-9]+, commands replayed 10, Python blocks 2'
    assert_output --partial "line 110, unchecked: a sketch, not of this code"
    assert_output --partial "line 117, not replayed: this machine has no bell"
}

@test "a document is only read, or only played" {
    check --only read tests/broken-chapters/right/01-bell
    assert_success
    assert_output --partial "01-bell/README.md: links 3, listings 2, functions 3 of 3, words "
    check --only play tests/broken-chapters/right/01-bell
    assert_success
    assert_output --partial "01-bell/README.md: commands replayed 10, Python blocks 2"
    check --only read tests/broken-chapters/changed-listing/01-bell
    assert_failure 1
    check --only play tests/broken-chapters/changed-listing/01-bell
    assert_success
    check --only play tests/broken-chapters/invented-transcript/01-bell
    assert_failure 1
    check --only read tests/broken-chapters/invented-transcript/01-bell
    assert_success
}

@test "listings: a changed line" {
    rejects changed-listing/01-bell 6 "bell.c:7 reads otherwise"
}

@test "listings: parts in another order" {
    rejects shuffled-listing/01-bell 7 "comes before, or overlaps, the part shown above it"
}

@test "listings: too long a one" {
    rejects long-listing/01-bell 3 "a listing of 31 lines; the limit is 30"
}

@test "listings: a file that does not exist" {
    rejects lost-file/01-bell 3 "there is no file gong.c"
}

@test "listings: no file at all" {
    rejects nameless-listing/01-bell 3 "a listing without a file"
}

@test "listings: unchecked without a reason" {
    rejects unchecked-without-reason/01-bell 4 "the comment gives no reason"
}

@test "listings: a block that nothing checks" {
    rejects unknown-kind/01-bell 3 "nothing checks a block of the kind fish"
}

@test "functions: a new one that is not shown" {
    rejects missing-function/01-bell 1 "no listing shows bell_ring, new in bell.c:11"
}

@test "functions: a rewritten one that is not shown" {
    rejects rewritten-function/02-bell 1 "no listing shows bell_ring, new in bell.c:11"
}

@test "transcripts: an invented one" {
    rejects invented-transcript/01-bell 4 'prints something else'
    assert_output --partial $'\n  -bang\n  +dong'
}

@test "transcripts: a command that fails, and nobody says so" {
    rejects failing-command/01-bell 4 "fails: add a line [status 1]"
}

@test "transcripts: another status" {
    rejects wrong-status/01-bell 4 "ends with status 3"
}

@test "transcripts: not replayed without a reason" {
    rejects not-replayed-without-reason/01-bell 4 "the comment gives no reason"
}

@test "transcripts: one that hides in another block" {
    rejects hidden-transcript/01-bell 3 "a transcript that is not replayed"
}

@test "transcripts: nothing is replayed as root" {
    rejects as-root/01-bell 3 "a command as root is never replayed"
    assert_output --partial "commands replayed 0"
}

@test "Python: it prints something else" {
    rejects python-prints-otherwise/01-bell 3 "this Python prints something else"
}

@test "Python: what it prints is not shown" {
    rejects python-unshown/01-bell 3 "this Python prints 'ding', and no block after it shows that"
}

@test "Python: it prints nothing, and the book shows something" {
    rejects python-silent/01-bell 3 "this Python prints nothing"
}

@test "links: a dead one" {
    rejects dead-link/01-bell 3 "the link gong.c leads nowhere"
}

@test "links: a dead anchor" {
    rejects dead-anchor/01-bell 3 "the anchor #the-bell is not in README.md"
}

@test "links: a reference that is defined nowhere" {
    rejects dead-reference/01-bell 3 "the link [ring] is defined nowhere"
}

@test "form: a missing part" {
    rejects missing-part/01-bell 1 "the part is missing: who-owns-what"
}

@test "an answer that is not folded" {
    rejects unfolded-answer/01-bell 64 "an answer that is not folded"
}

@test "a hundred lines to type, and no command that checks them" {
    rejects long-typing/01-bell 115 "lines to type, and no command that checks them; the limit is 100"
}

@test "form: parts out of order" {
    rejects parts-out-of-order/01-bell 15 "the part the-code comes before the part the-idea"
}

@test "form: a part that does not exist" {
    rejects unknown-part/01-bell 35 "there is no part blue"
}

@test "form: too few words" {
    rejects too-few-words/01-bell 1 "47 words; a chapter has 60 to 400"
}

@test "form: a word that is not for this book" {
    rejects forbidden-word/01-bell 5 "not the word: simply"
}

@test "form: too wide a line" {
    rejects wide-line/01-bell 5 "116 columns; the limit is 100"
}

# A chapter of so many words, with all its parts; the status of the check, and what it must say.
words() {
    mkdir -p build/book/words/01-bell
    {
        printf '## %s\n\n' "The problem" "What Python does" "The test first" "The idea" "The code" Green \
            "Who owns what" "How CPython does it" Exercises "Check yourself" Answers
        yes ding | head -n $(($1 - 24))
    } >build/book/words/01-bell/README.md
    run python3 -B tests/book/check.py build/book/words/01-bell
    assert_output --partial " words $1"
    assert_equal "$status" "$2"
    assert_output --partial "${3:-}"
}

@test "form: a chapter has 1,500 to 3,500 words, or is a stub of at most 300 and listed" {
    words 1500 0
    words 3500 0
    words 1499 1 "1499 words; a chapter has 1500 to 3500"
    words 3501 1 "3501 words; a chapter has 1500 to 3500"
    words 301 1 "301 words; a chapter has"
    words 300 0 "stubs, of which nothing is asked yet: 01-bell"
}

# A clinic of so many words, in a copy of the book: patients with a report, a question and a fold.
clinic() {
    {
        printf '# Clinic\n\n%s\n' "$(yes ding | head -n "$1")"
        for patient in one two; do
            printf '\n## Patient %s\n\n```console\n%s\n```\n\n%s\n' "$patient" "\$ ls var.c
var.c
\$ basename \"\$(dirname \"\$PWD\")\"
work" "What do you look at first?"
            printf '\n<details><summary>The way</summary>\n\nding\n\n</details>\n'
        done
    } >chapters/01-vars/CLINIC.md
}

checks_clinic() { # STATUS WORDS
    run python3 -B tests/book/check.py chapters/01-vars/CLINIC.md
    assert_equal "$status" "$1"
    assert_output --partial "$2"
}

@test "a clinic is on the reader's code; it has a report, a question, and the way to the fault folded" {
    a_copy book
    clinic 300
    checks_clinic 0 "words 323, patients 2, commands replayed 4, Python blocks 0"
    sed -i '/^<details>/d' chapters/01-vars/CLINIC.md
    checks_clinic 1 "Patient one: the way to the fault is not folded: <details>"
    clinic 300
    sed -i '/^```console/,/^```$/d' chapters/01-vars/CLINIC.md
    checks_clinic 1 "Patient two: no report stands before what is folded"
    clinic 300
    sed -i 's/first?/first./' chapters/01-vars/CLINIC.md
    checks_clinic 1 "Patient one: nothing is asked before what is folded"
    clinic 300
    echo "It is the count." >>chapters/01-vars/CLINIC.md
    checks_clinic 1 "Patient two: this stands behind what is folded"
    clinic 276
    checks_clinic 1 "299 words; a clinic has 300 to 700"
    clinic 678
    checks_clinic 1 "701 words; a clinic has 300 to 700"
}

@test "a step of a chapter may have a page of its own: its length, its link, its listings, and the code it begins with" {
    a_copy book
    step=chapters/09-speed/STEP-7.md
    asks() { # STATUS WORDS [ARGUMENT...]: of a document
        run python3 -B tests/book/check.py "${@:3}"
        assert_equal "$status" "$1"
        assert_output --partial "$2"
    }
    asks 0 "functions" --only read chapters/09-speed/README.md
    sed -i 's/](STEP-7.md)/]/' chapters/09-speed/README.md
    asks 1 "no link leads to STEP-7.md" --only read chapters/09-speed/README.md
    sed -i '/^```c busy.c/,/^```$/d' "$step"
    asks 1 "no listing shows ctx_busy_await, new in busy.c" --only read chapters/09-speed/README.md
    printf '# Step\n\n%s\n' "$(yes ding | head -n 298)" >"$step"
    asks 1 "299 words; a step has 300 to 1500" --only read "$step"
    printf '# Step\n\n%s\n\n```console\n$ ls busy.c\nbusy.c\n```\n' "$(yes ding | head -n 300)" >"$step"
    asks 1 "No such file or directory" "$step"
    printf '# Step\n\n%s\n\n```console\n$ ls busy.c alone.h\nls: cannot access '"'busy.c'"': No such file or directory\nalone.h\n[status 2]\n```\n' \
        "$(yes ding | head -n 300)" >"$step"
    asks 0 "commands replayed 1" "$step"
}

@test "a chapter leads to its clinic" {
    a_copy book
    echo "# Clinic" >tests/broken-chapters/right/01-bell/CLINIC.md
    check tests/broken-chapters/right/01-bell
    assert_failure 1
    assert_output --partial "01-bell/README.md:1: no link leads to CLINIC.md"
    echo "There is a [clinic](CLINIC.md)." >>tests/broken-chapters/right/01-bell/README.md
    check tests/broken-chapters/right/01-bell
    assert_success
}

debugging() { # WORDS STATUS
    mkdir -p build/book/words
    yes ding | head -n "$1" >build/book/words/DEBUGGING.md
    run python3 -B tests/book/check.py build/book/words/DEBUGGING.md
    assert_equal "$status" "$2"
    assert_output --partial "${3:- words $1}"
}

@test "the page on debugging has 1,200 to 2,500 words" {
    debugging 1200 0
    debugging 2500 0
    debugging 1199 1 "1199 words; the page on debugging has 1200 to 2500"
    debugging 2501 1 "2501 words; the page on debugging has 1200 to 2500"
}

# A machine that has all but gdb, and a document with two transcripts of which one wants it.
without_gdb() {
    mkdir -p build/no-gdb
    python=$(python3 -c 'import sys; print(sys.executable)')
    for tool in git sh; do
        ln -sf "$(command -v "$tool")" build/no-gdb/
    done
    printf '```console\n%s\n```\n\n' '$ FAIL_AT=3 gdb -batch ./nothing
nothing' '$ printf "ding\n"
ding' >build/gdb.md
}

@test "a transcript that needs gdb is skipped where there is none, aloud and counted; and not on CI" {
    without_gdb
    run env CI= PATH="$PWD/build/no-gdb" "$python" -B tests/book/check.py build/gdb.md
    assert_success
    assert_in_order "commands replayed 1" "line 1, not replayed: gdb is not installed" \
        "gdb is not installed: 1 transcript not replayed"
    run env CI= PATH="$PWD/build/no-gdb" "$python" -B tests/book/check.py --skips build/gdb.md
    assert_failure 3
    assert_output "gdb is not installed: 1 transcript not replayed"
    run env CI=true PATH="$PWD/build/no-gdb" "$python" -B tests/book/check.py --skips build/gdb.md
    assert_failure 1
    assert_output --partial "build/gdb.md:1: gdb is not installed, and CI must not skip"
    sed -i 's/^ding$/dong/' build/gdb.md
    run env CI= PATH="$PWD/build/no-gdb" "$python" -B tests/book/check.py --skips build/gdb.md
    assert_failure 1
    assert_output --partial "prints something else"
}

# What the filter makes equal, and what it must leave.
mask() {
    PYTHONPATH=tests/book python3 -B -c '
import sys
from mask import agree
sys.exit(not agree(sys.argv[1].split("\n"), sys.argv[2].split("\n")))' "$1" "$2"
}

same() {
    mask "$1" "$2" || { printf 'not the same: %s\n              %s\n' "$1" "$2"; return 1; }
}

differs() {
    ! mask "$1" "$2" || { printf 'the same: %s\n          %s\n' "$1" "$2"; return 1; }
}

@test "the filter hides addresses, process ids, times and versions" {
    same "<ContextVar name='x' at 0x7f00>" "<ContextVar name='x' at 0x55D1a2>"
    same "<ContextVar name='x' at 0x...>" "<ContextVar name='x' at 0x55d1a2>"
    same '==1== Invalid read of size 8' '==24907== Invalid read of size 8'
    same '==4711==ERROR: AddressSanitizer' '==N==ERROR: AddressSanitizer'
    same 'set      12.3 ns  get 4 ns' 'set 9,999.1 ns  get      11 ns'
    same 'real 0m0.120s' 'real 1m2.000s'
    same 'free (in /usr/lib/libasan.so.8)' 'free (in /usr/lib/libasan.so.6)'
    same 'at malloc (vg_replace_malloc.c:381)' 'at malloc (vg_replace_malloc.c:442)'
    same 'at free (in /usr/libexec/valgrind/vgpreload_memcheck-amd64-linux.so)' 'at free (vg_replace_malloc.c:989)'
    same '(a.out+0x123) (BuildId: 12ab)' '(a.out+0x124) (BuildId: 99ff)'
    same 'make: *** [Makefile:19: check] Error 1' 'make: *** [Makefile:21: check] Error 1'
    same 'Valgrind-3.19.0 and LibVEX' 'Valgrind-3.24.0 and LibVEX'
    same '/usr/bin/ld: /tmp/ccAbCdEf.o: in function' '/usr/bin/ld: /home/me/tmp/cc123456.o: in function'
    same 'error: ‘x’ undeclared' "error: 'x' undeclared"
}

@test "the filter hides nothing else" {
    differs '12 passed, 0 failed' '11 passed, 0 failed'
    differs 'Invalid read of size 8' 'Invalid read of size 4'
    differs 'ctx_var_new (var.c:15)' 'ctx_var_new (var.c:16)'
    differs 'make: *** [Makefile:19: check] Error 1' 'make: *** [Makefile:19: check] Error 2'
    differs '53 bytes in 1 blocks' '54 bytes in 1 blocks'
    differs 'set 12 ns' 'get 12 ns'
    differs 'set 12 ns' 'set 12 us'
    differs 'Processing data for user ID: 12345' 'Processing data for user ID: 67890'
    differs 'status 3' 'status 4'
}

@test "an elision stands for any number of lines, in order" {
    same $'a\n...\nd' $'a\nb\nc\nd'
    same $'a\n...\nd' $'a\nd'
    same $'...\nc\n...' $'a\nb\nc\nd'
    differs $'a\n...\nd' $'a\nb\nc'
    differs $'...\nc\n...\nb\n...' $'a\nb\nc\nd'
    differs $'a\n...\na' 'a'
    differs $'b\n...' $'a\nb'
}

@test "a command that hangs is stopped, and one that it leaves behind is ended" {
    PYTHONPATH=tests/book python3 -B - <<'END'
import os, pathlib, running, time
here, environment = pathlib.Path("."), dict(os.environ)
assert running.run(["sh", "-c", "echo ding; sleep 60"], here, environment, 0.5) == (None, "ding\n")
status, child = running.run(["sh", "-c", "sleep 60 & echo $!"], here, environment, 30)
assert status == 0
state = pathlib.Path(f"/proc/{int(child)}/stat")
for _ in range(100):
    if not state.exists() or state.read_text().split()[2] == "Z":
        break
    time.sleep(0.1)
else:
    raise SystemExit("still there")
END
}

@test "a refresh writes down what is printed, and then finds nothing to do" {
    a_copy book
    for chapter in invented-transcript failing-command python-prints-otherwise python-unshown; do
        cp tests/broken-chapters/$chapter/01-bell/README.md build-before
        python3 -B tests/book/refresh.py tests/broken-chapters/$chapter/01-bell
        run cmp -s build-before tests/broken-chapters/$chapter/01-bell/README.md
        assert_failure 1
        check tests/broken-chapters/$chapter/01-bell
        assert_success
    done
    cp tests/broken-chapters/right/01-bell/README.md build-before
    python3 -B tests/book/refresh.py tests/broken-chapters/right/01-bell
    cmp build-before tests/broken-chapters/right/01-bell/README.md
}

@test "what the reader has typed by then is there, and a cd holds on" {
    a_copy book
    mkdir -p work/typed
    {
        printf '%s\n' '```console' '$ cd ../../build' '```' ''
        printf '%s\n' '<!-- typed: self.[ch] set_get.c..ctx_var_set -->'
        printf '%s\n' '```console' '$ ls *.[ch]' self.c self.h set_get.c "\$ grep -c '^ctx_status' set_get.c" 1 '```'
    } >chapters/02-set-get/typed.md
    run python3 -B tests/book/check.py chapters/02-set-get/typed.md
    assert_success
    sed -i 's/self.\[ch\] set_get.c/nothing.c self.[ch] set_get.c..nowhere set_get.c/' chapters/02-set-get/typed.md
    run python3 -B tests/book/check.py chapters/02-set-get/typed.md
    assert_failure 1
    assert_output --partial "typed: there is no nothing.c"
    assert_output --partial "typed: set_get.c has no nowhere"
}

# The book has two lines of five, at other lines than now; or a word that is no longer there.
elided_document() { # WORD
    printf '%s\n' '```console' "\$ printf '%s\\n' 'line 12' b c 'line 15' d" 'line 2' ... "$1" ... '```' >chapters/elided.md
    python3 -B tests/book/refresh.py chapters/elided.md
}

@test "a refresh keeps the elisions where only numbers have changed, and nothing else" {
    a_copy book
    elided_document 'line 3'
    assert_equal "$(sed '1,2d;$d' chapters/elided.md | paste -sd,)" "line 12,...,line 15,..."
    elided_document 'row 3'
    assert_equal "$(sed '1,2d;$d' chapters/elided.md | paste -sd,)" "line 12,b,c,line 15,d"
}

@test "a word of the glossary that is used before its section" {
    a_copy book
    sed -i '/^| \*\*binding/s|02-set-get/README.md#the-idea|04-copy_context/README.md#a-node|' chapters/GLOSSARY.md
    run python3 -B tests/book/check.py chapters/GLOSSARY.md
    assert_failure 1
    assert_output --partial "binding is used before that, in chapters/02-set-get/README.md:"
    assert_output --partial "bindings is used before that, in chapters/02-set-get/README.md:"
    assert_output --partial "1 document, 2 violations"
}

# Golden programs of chapters with a text that lead to no section, or to one that is not there.
lost_sections() {
    . tests/tools/common.sh
    . tests/tools/golden.sh
    for test in $(for name in $(chapters); do goldens_of "$name"; done); do
        page=chapters/${test%%/*}/README.md
        [ "$(wc -w <"$page")" -gt 300 ] || continue
        section=$(section_of "$test")
        echo "[$test](../$page${section:-#none})"
    done >build/sections.md
    python3 -B tests/book/check.py build/sections.md
}

@test "a failing test leads to a section of its chapter" {
    run lost_sections
    assert_success
    a_copy book
    sed -i '/^01-vars\/error_text/s/#.*/#nowhere/; /^01-vars\/\*/d' tests/golden/sections
    run lost_sections
    assert_failure
    assert_output --partial "the anchor #nowhere is not in ../chapters/01-vars/README.md"
    assert_output --partial "the anchor #none is not in ../chapters/01-vars/README.md"
}

@test "documents that are checked at once are told apart, and what is said of each is what is said of it alone" {
    mkdir -p build/at-once
    printf '%s\n' '# Right' 'No link at all.' >build/at-once/right.md
    printf '%s\n' '# Wrong' '[it](nowhere.md)' >build/at-once/wrong.md
    rm -rf build/at-once/into
    python3 -B tests/book/check.py --into build/at-once/into build/at-once/right.md build/at-once/wrong.md
    for name in right wrong; do
        run python3 -B tests/book/check.py --skips "build/at-once/$name.md"
        assert_equal "$(cat "build/at-once/into/build%at-once%$name.md")" "$status"$'\n'"$output"
        run bash -c '. tests/tools/needs.sh; noted_down "$1"' bash "build/at-once/into/build%at-once%$name.md"
        assert_equal "$name $status" "$([ $name = right ] && echo right 0 || echo wrong 1)"
    done
    assert_output --partial "nowhere.md"
    run bash -c '. tests/tools/needs.sh; noted_down build/at-once/into/never'
    assert_failure 1
    assert_output --partial "nobody has looked"
}

@test "every document has its test, and the wrong chapters have none" {
    for part in short long; do
        # shellcheck disable=SC2046 # names without blanks
        for suite in $(tests/tools/check-all suites $part | grep '^pages'); do
            PART=$part tests/tools/suite $(echo "$suite" | tr , ' ')
        done | sed -n 's/^\([^	][^	]*\)	.*/\1/p' | sort >build/pages.$part
    done
    python3 -B tests/book/check.py --list | sort >build/pages.documents
    diff build/pages.documents build/pages.short
    sed 's/$/: replayed/' build/pages.documents | sort | diff - build/pages.long
    for document in README.md chapters/*README.md chapters/*/README.md; do
        grep -qxF "$document" build/pages.documents
    done
    run grep broken-chapters build/pages.documents
    assert_failure 1
}
