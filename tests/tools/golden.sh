# shellcheck shell=sh
# Judges a golden program, or a unit program of a chapter: tests/tools/golden, of one; tests/tools/run-tests, of many.
# Sourced, after common.sh; golden ends the shell that it runs in, which is one of its own.
#
#   golden 03-tokens/reset_twice    with CODE, FLAVOUR, UNDER, LIMIT and HUNG as tests/tools/golden has them
#
# PLACE is a folder for what it prints, the caller's. $built names the files that need not be built (built.sh), and $good
# has those about which there is nothing to say (watch-together.sh).
. tests/tools/run-program.sh
. tests/tools/units.sh
. tests/tools/built.sh
. tests/tools/watch-together.sh

golden() { # TEST
    test=$1
    code=${CODE:-src}
    flavour=${FLAVOUR:-plain}
    under=${UNDER:-}
    limit=${LIMIT:-10}
    # HUNG is a file that is there once a program of this run has hung: the others are given less time.
    [ ! -e "${HUNG:-/nowhere}" ] || limit=1
    case $under in ?*) limit=$((limit * 6)) ;; esac

    source=tests/golden/$test.c
    expected=tests/golden/$test.out
    binary=build/$(compiler)-$flavour/$code/golden/$test
    chapter=${test%%/*}
    unit=
    case $test in
    */unit/*)
        unit=${test##*/}
        source=tests/unit/$unit.c expected=
        binary=build/$(compiler)-$flavour/$code/unit/$unit
        ;;
    esac
    [ -f "$source" ] || die "There is no golden program $test."
    [ -d "$code" ] || die "There is no code directory $code."

    ! is_good "$test" || return 0

    place=${PLACE:-$binary.run.$$}
    failed=$binary.failed
    [ -d "$place" ] || mkdir -p "$place"
    # shellcheck disable=SC2154 # $place is set above
    trap 'stop_program; [ -n "${PLACE:-}" ] || rm -rf "$place"' EXIT
    trap 'exit 130' INT TERM
    build_golden
    judge_golden
}

# Its section of the text; of a golden program by the first pattern of tests/golden/sections that fits.
section_of() { # TEST
    case $1 in */unit/*) unit_has section "$1" && return ;; esac
    while read -r pattern section; do
        # shellcheck disable=SC2254 # a pattern
        case $1 in $pattern) echo "$section" && break ;; esac
    done <tests/golden/sections
}

# What it shows is the first comment of the program, whole.
comment() {
    sed '/\*\//q' "$source" | sed 's|^/\* *||; s|^ \* *||; s| *\*/.*$||'
}

say_more() {
    rm -rf "$failed"
    mkdir -p "${failed%/*}"
    mv "$place" "$failed"
    with=
    [ "$code" = "chapters/$chapter" ] || with=" CODE=$code"
    case ${CC:-gcc} in gcc) ;; *' '*) with="$with CC='$CC'" ;; *) with="$with CC=$CC" ;; esac
    comment | sed '1s/^/  shows   /; 2,$s/^/          /'
    command=check
    [ "$under" != memcheck ] || command=leaks
    case $flavour in asan | tsan) command=sanitize ;; esac
    printf '  alone   make %s CHAPTER=%s%s TEST=%s\n' "$command" "$(number_of "$chapter")" "$with" "$test"
    [ "$kind" != crash ] || printf '  debug   gdb %s\n' "$binary"
    printf '  read    chapters/%s/README.md%s\n' "$chapter" "$(section_of "$test")"
    exit 1
}

# In the words of tests/unit/unit.h.
say_what_is_wrong() {
    printf '%s does not find what it should:\n' "$test"
    sed -n 's/^[^ ]*: after [0-9]* cases: //p' "$place/error" | shortened 140
    sed -n "s|^see: \\(.*\\)|  see     \\1 CODE=$code|p" "$place/error"
    printf '  at      %s\n' "$(sed -n 's/^\([^ ]*\): \(after [0-9]* cases\): .*/\1, \2/p' "$place/error")"
}

# Where it crashed, in the code's own files: Valgrind knows, if it is here.
crash_site() {
    [ -z "$under" ] && command -v valgrind >/dev/null || return 0
    mkdir -p "$place/site"
    (
        wrap=$(watched_by memcheck)
        run_program "$place/site" $((limit * 6)) "$binary"
    )
    tests/tools/explain-memory "$place/site/error" "$code"/*.[ch] >"$place/site/words" || true
    # What it left behind when it crashed is no leak.
    grep -q 'never freed' "$place/site/words" || head -n 4 "$place/site/words" | cut -c 3- | shortened 138
}

build_golden() {
    kind=
    ! is_built "$binary" || return 0
    ! tests/tools/build CODE="$code" FLAVOUR="$flavour" "$binary" >"$place/build" 2>&1 || return 0
    what="$test does not build with the code in $code:"
    # What does not compile may be the code itself, and that is not about this test.
    if grep -m 1 'error:' "$place/build" | grep -q "^$code/"; then
        what="the code in $code does not compile:"
    elif [ -n "$unit" ]; then
        made_otherwise "$test" "$code" "$place/build"
    fi
    printf '%s\n' "$what"
    { grep -m 1 -A 3 -E 'error:|undefined reference|multiple definition|No rule' "$place/build" ||
        head -n 4 "$place/build"; } | complaint 140
    say_more
}

judge_golden() {
    wrap=$(watched_by "$under")
    # A unit program does less where each step takes so much longer.
    if [ -n "$unit" ] && [ -n "$under" ]; then set -- small; else set --; fi
    run_program "$place" "$limit" "$binary" "$@"
    if [ -n "$unit" ] && grep -q '^[^ ]*: after [0-9]* cases: ' "$place/error"; then
        say_what_is_wrong
        say_more
    fi
    if [ -z "$trouble" ] && is_reported "$place/error"; then
        kind=reported trouble="is reported by $under, in a child process:"
    fi
    if [ -n "$trouble" ]; then
        [ "$kind" != hang ] || [ -z "${HUNG:-}" ] || : >"$HUNG"
        printf '%s %s\n' "$test" "$trouble"
        # Where the cut is right behind the words before a list of calls, they go with the list.
        sed 's/^==[0-9]*== *//' "$place/error" | grep -v '^ *$' | shortened 140 | head -n 12 |
            sed "\${/^Block was alloc'd at\$/d;}"
        [ "$kind" != crash ] || [ -n "$unit" ] || crash_site
        [ "$status" = 153 ] && printed && head -n 2 "$place/printed" | shortened 80
        say_more
    fi

    # What is the same as it stands is the same when it is masked, and most is.
    if [ -z "$expected" ] || cmp -s "$expected" "$place/raw"; then return; fi
    printed "$expected"
    if ! diff -a -u --label expected --label printed "$expected" "$place/printed" >"$place/diff"; then
        printf '%s prints something else:\n' "$test"
        COLUMNS=140 tests/tools/explain-difference "$place/diff" 14 "$failed/diff" | cut -c 3-
        [ ! -s "$place/error" ] || { echo "It also complained:" && head -n 3 "$place/error" | shortened 140; }
        say_more
    fi
}
