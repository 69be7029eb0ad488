# shellcheck shell=sh
# Runs the programs that are one file in one go: one Valgrind, which takes longer to begin than any of them needs, or
# without a watcher one process where the shell needs eight for each. Sourced, after run-program.sh.
#
# Each runs in a process of its own, as it would alone, with a limit of its own (tests/together), and only whether all is
# well is asked here: in the folder $good there is a file for each that ended and printed as it should. Whatever else
# there is to say about a program, tests/tools/golden runs it alone, and says it.

is_good() { # TEST
    [ -e "${good:-/nowhere}/$1.good" ]
}

watch_together() { # FOLDER, and on standard input the tests
    good=$1
    out=build/$(compiler)-${FLAVOUR:-plain}/${CODE:-src}/golden
    tests=$(cat)
    for chapter in $(echo "$tests" | sed 's|/.*||' | sort -u); do
        names=
        for test in $(echo "$tests" | grep "^$chapter/"); do
            # shellcheck disable=SC3013 # not POSIX, but in every sh that there is
            ! is_built "$out/$test" || [ ! "$out/$test" -ef "$out/$chapter/all" ] || names="$names ${test##*/}"
        done
        [ -z "$names" ] || watch_chapter "$1/$chapter" || break
    done
}

# Ends with 1 after a program that hangs: others may hang as well, and those that are run alone are given less time then.
watch_chapter() { # FOLDER
    wrap=$(watched_by "${UNDER:-}")
    # shellcheck disable=SC2086 # a list of names
    watch_all "$out/$chapter/all" "$1" "${LIMIT:-10}" $names
    while read -r name status; do
        [ "$status" != 137 ] || return 1
        [ "$status" = 0 ] || continue
        [ -s "$1/$name.ending" ] || continue
        ! is_reported "$1/$name.error" || continue
        ! prints_the_same "$1/$name.raw" "$chapter/$name" || : >"$1/$name.good"
    done <"$1/statuses"
}

# Whether a watcher has said anything, of whatever process: of a child, only its parent knows how it ended.
is_reported() { # FILE
    [ -n "${UNDER:-}" ] && [ -s "$1" ] && grep -q '^==[0-9]*== ' "$1"
}

# Programs that are one file, under one watcher, the words in $wrap.
watch_all() { # FILE FOLDER SECONDS NAME...
    watched=$2
    mkdir -p "$watched"
    # shellcheck disable=SC2086 # a list of words
    $wrap "$@" >"$watched/statuses" 2>/dev/null &
    running=$!
    wait "$running" || true
    running=
}

ended_well() { # FOLDER NAME
    [ -s "$1/$2.ending" ] && grep -qxF "$2 0" "$1/statuses"
}

prints_the_same() { # FILE TEST
    cmp -s "$1" "tests/golden/$2.out" || mask <"$1" | cmp -s - "tests/golden/$2.out"
}
