# shellcheck shell=sh
# Whether a learner may see the solution: after a pass, or with a plain yes. Sourced by what shows it.

# may_see NAME [WHY]
may_see() {
    [ ! -f "$(memory_of "$1")/solved" ] || return 0
    printf 'You have not solved %s yet%s. Type yes to see %s all the same: ' "$(short "$1")" "${2:+, and $2}" \
        "$([ -n "${2:-}" ] && echo it || echo the solution)" >&2
    reply=
    read -r reply || true
    [ -t 0 ] || echo >&2
    [ "$reply" != yes ] || return 0
    echo "Then not. A hint, perhaps: make hint EX=$(short "$1")" >&2
    exit 1
}

# The files of the solution that are an answer: a name a line.
answers_of() {
    for file in "solutions/$1"/*; do
        case $file in
        *.c | *.h | *.txt) basename "$file" ;;
        esac
    done
}
