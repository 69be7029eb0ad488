# shellcheck shell=sh
# What the tools share. A tool is called from the top of the repository and begins with: . tests/tools/common.sh

set -eu
export LC_ALL=C
# A make that a tool calls is nobody's child: it must not look for its grandparent's job server or options. And Bats is
# a Bash that must not be told to be less.
unset MAKEFLAGS MAKELEVEL MFLAGS MAKEOVERRIDES POSIXLY_CORRECT
# What compilers and tests put aside stays in here, too.
export TMPDIR="$PWD/build/tmp"
[ -d "$TMPDIR" ] || mkdir -p "$TMPDIR" 2>/dev/null || unset TMPDIR

die() {
    printf '%s\n' "$*" >&2
    exit 2
}

# The compiler's name, as build.mk has it in the names of its folders: CC may have options behind it.
compiler() {
    # shellcheck disable=SC2086 # $CC is a list of words
    set -- ${CC:-gcc}
    echo "${1##*/}"
}

# The names of all chapters, in order.
chapters() {
    for dir in chapters/[0-9]*/; do
        dir=${dir%/}
        echo "${dir##*/}"
    done
}

# The chapter that 3, 03 or 03-tokens means.
chapter_name() {
    number=${1#0}
    for name in $(chapters); do
        case $name in
        "$1" | "0$number-"* | "$number-"*)
            printf '%s\n' "$name"
            return
            ;;
        esac
    done
    die "There is no chapter $1. The chapters are: $(chapters | tr '\n' ' ')"
}

# 3, for 03-tokens.
number_of() {
    echo "$1" | sed 's/^0*//;s/-.*//'
}

# That chapter and those before it.
chapters_up_to() {
    for name in $(chapters); do
        printf '%s\n' "$name"
        [ "$name" != "$1" ] || return 0
    done
}

# The golden programs of a chapter, as chapter/program.
goldens_of() {
    for file in "tests/golden/$1"/*.c; do
        file=${file##*/}
        [ "$file" = '*.c' ] || echo "$1/${file%.c}"
    done
}

# Those of its golden programs that want libuv, as chapter/tasks/program.
tasks_of() {
    for file in "tests/golden/$1"/tasks/*.c; do
        file=${file##*/}
        [ "$file" = '*.c' ] || echo "$1/tasks/${file%.c}"
    done
}

# Where there are no links, an archive or a clone has small files in their place, each with the name of what it led to.
# The compiler's word about such a line helps nobody.
links_are_links() { # CODE
    for file in "$1"/*.[ch]; do
        if [ -f "$file" ] && [ ! -L "$file" ] && is_but_a_name <"$file"; then
            die "The links are lost ($file is but a name): unpack the tar, or git clone -c core.symlinks=true; on Windows, in WSL."
        fi
    done
}

is_but_a_name() {
    IFS= read -r line || true
    case $line in ../*.[ch]) ;; *) return 1 ;; esac
    ! IFS= read -r line && [ -z "$line" ]
}

# Addresses differ from run to run. This is the one filter for what every comparison must not depend on.
addresses='s/0x[0-9a-f]\{1,\}/0x.../g'
mask() {
    sed "$addresses"
}

# Lines of at most so many bytes: a longer one ends at a word, with `...`, so that no name is cut. A word that is longer than
# half of it is no name: that is cut.
shortened() { # WIDTH
    awk -v width="$1" '
        length($0) > width {
            for (at = width - 4; at > width / 2 && substr($0, at, 2) !~ /^[^ ] $/; at--) ;
            if (at > width / 2) $0 = substr($0, 1, at) " ..."
            else {
                for (at = width - 3; substr($0, at + 1, 1) ~ /[\200-\277]/; at--) ;
                $0 = substr($0, 1, at) "..."
            }
        }
        { print }'
}

# What the compiler and the linker say, in lines of at most so many bytes: files by their names below the top, nothing left
# out but the end of a line of code, which keeps its columns.
complaint() { # WIDTH
    sed "s|$PWD/||g; s|^/usr/bin/ld: ||" | while IFS= read -r line; do
        case $line in
        *' | '*) printf '%s\n' "$line" | shortened "$1" ;;
        *) printf '%s\n' "$line" | fold_at_words "$1" ;;
        esac
    done
}

fold_at_words() { # WIDTH
    awk -v width="$1" '{
        for (rest = $0; length(rest) > width; rest = "    " rest) {
            for (at = width; at > 4 && substr(rest, at + 1, 1) != " "; at--) ;
            if (at <= 4) for (at = width; at < length(rest) && substr(rest, at + 1, 1) != " "; at++) ;
            print substr(rest, 1, at)
            rest = substr(rest, at + 1)
            sub(/^ +/, "", rest)
            if (rest == "") next
        }
        print rest
    }'
}
