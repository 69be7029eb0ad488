# shellcheck shell=sh
# Runs one test program and says how it ended. Sourced, after common.sh, by what judges golden programs and exercises.

# Whoever stops the judge stops the program too: for a trap.
stop_program() {
    [ -z "${running:-}" ] || kill "$running" 2>/dev/null || true
}

# The words before a program that let a Valgrind tool watch it: watched_by memcheck
watched_by() {
    case $1 in
    '') ;;
    memcheck)
        echo valgrind -q --vgdb=no --leak-check=full --show-leak-kinds=all --errors-for-leak-kinds=all \
            --trace-children=no --error-exitcode=99
        ;;
    helgrind) echo valgrind -q --vgdb=no --tool=helgrind --error-exitcode=99 --suppressions=tests/tools/helgrind.supp ;;
    drd) echo valgrind -q --vgdb=no --tool=drd --error-exitcode=99 ;;
    *) die "UNDER is memcheck, helgrind or drd." ;;
    esac
}

# run_program PLACE SECONDS PROGRAM [WORD...]: with the words in $wrap before it; what it printed is then in PLACE/raw, what
# it complained of in PLACE/error, and in $trouble why it did not end well: $kind in a word.
run_program() {
    into=$1 seconds=$2
    shift 2
    status=0
    {
        # A megabyte of output is more than any program here prints; the time limit is for those that hang. In the
        # background, since a shell that waits can be interrupted.
        (
            # shellcheck disable=SC3045 # not POSIX, but in every sh that there is
            ulimit -c 0
            ulimit -f 2048
            # shellcheck disable=SC2086,SC2154 # $wrap is a list of words, the caller's
            exec timeout -k 2 "$seconds" ${ON:-} $wrap "$@" </dev/null >"$into/raw" 2>"$into/error" 9>"$into/ending"
        ) &
        running=$!
        wait "$running" || status=$?
        running=
    } 2>/dev/null # the shell's own word about a signal
    trouble='' kind=''
    case $status in
    0)
        if [ ! -s "$into/ending" ]; then
            kind=exit trouble="ended early: something called exit before main returned"
        fi
        ;;
    66) kind=reported trouble="is reported by ThreadSanitizer:" ;;
    99) kind=reported trouble="is reported by ${under:-itself}:" ;;
    124 | 137) kind=hang trouble="was stopped after $seconds seconds: it hangs" ;;
    153) kind=flood trouble="was stopped: it prints without end" ;;
    *)
        if [ "$status" -gt 128 ] && [ -n "${under:-}" ] && grep -q -E '^==[0-9]+== (Invalid|Use of|Conditional)' "$into/error"; then
            # It saw why before it came to that.
            kind=reported trouble="is reported by $under:"
        elif [ "$status" -gt 128 ]; then
            kind=crash trouble="crashed: SIG$(kill -l $((status - 128)) 2>/dev/null || echo "$status")"
        else
            # shellcheck disable=SC2034 # for those who source this
            kind=status trouble="ended with status $status:"
        fi
        ;;
    esac
}

# What it printed as it is compared, in PLACE/printed: with its addresses masked, but that in a line where a number of that
# form is expected, each stands as it is.
printed() { # [EXPECTED]
    {
        [ -z "${1:-}" ] || grep -ans '0x[0-9a-f]' "$1" | sed 's/:.*/b/'
        echo "$addresses"
    } >"$into/mask"
    sed -f "$into/mask" <"$into/raw" >"$into/printed"
}
