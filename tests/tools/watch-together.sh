# shellcheck shell=sh
# Runs the programs that are one file under one Valgrind, which takes longer to begin than any of them needs. Sourced, after
# golden.sh.
#
# Each runs in a process of its own, as it would alone, with a limit of its own (tests/together), and only whether all is
# well is asked here: $good names those that ended as they should and printed what they should. Whatever else there is to
# say about a program, tests/tools/golden runs it alone, and says it.

is_good() { # FILE
    case ${good:-} in *"
$1
"*) ;; *) return 1 ;; esac
}

watch_together() { # FOLDER, and on standard input the tests
    good='
'
    out=build/$(compiler)-${FLAVOUR:-plain}/${CODE:-src}/golden
    tests=$(cat)
    for chapter in $(echo "$tests" | sed 's|/.*||' | sort -u); do
        names=
        for test in $(echo "$tests" | grep "^$chapter/"); do
            # shellcheck disable=SC3013 # not POSIX, but in every sh that there is
            ! is_built "$out/$test" || [ ! "$out/$test" -ef "$out/$chapter/all" ] || names="$names ${test##*/}"
        done
        [ -z "$names" ] || watch_chapter "$1/$chapter"
    done
}

watch_chapter() { # FOLDER
    mkdir -p "$1"
    # shellcheck disable=SC2046,SC2086 # lists of words
    $(watched_by "$UNDER") "$out/$chapter/all" "$1" "${LIMIT:-10}" $names >"$1/statuses" 2>/dev/null &
    running=$!
    wait "$running" || true
    running=
    while read -r name status; do
        [ "$status" = 0 ] && [ -s "$1/$name.ending" ] && prints_the_same "$1/$name.raw" "$chapter/$name" || continue
        good="$good$out/$chapter/$name
"
    done <"$1/statuses"
}

prints_the_same() { # FILE TEST
    cmp -s "$1" "tests/golden/$2.out" || mask <"$1" | cmp -s - "tests/golden/$2.out"
}
