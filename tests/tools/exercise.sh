# shellcheck shell=sh
# What the exercises' tools share: . tests/tools/exercise.sh
# An exercise is called by its folder below exercises/, as 03-tokens/2-scoped-set; a learner may say 03/2, or a part.
. tests/tools/common.sh

# All of them, in order.
exercises() {
    for folder in exercises/[0-9]*/[0-9]*/; do
        [ ! -d "$folder" ] || { folder=${folder%/} && printf '%s\n' "${folder#exercises/}"; }
    done | sort -t / -k 1,1 -k 2,2n
}

# 03-tokens/2-scoped-set is 03/2.
short() {
    title=${1#*/}
    printf '%s/%s\n' "${1%%-*}" "${title%%-*}"
}

# The exercise that the learner means; without a word, the next one that is not solved, and status 3 when there is none.
find_exercise() {
    wanted=${1#work/}
    wanted=${wanted#exercises/}
    wanted=${wanted%/}
    [ -n "$(exercises)" ] || die "There are no exercises here."
    if [ -z "$wanted" ]; then
        edited=$(edited_in_place)
        for name in $(exercises); do
            case $(state_of "$name") in tried | untouched) printf '%s\n' "$name" && return ;; esac
        done
        echo "Every exercise is solved. EX=03/2 names one: make progress lists them." >&2
        exit 3
    fi
    found=
    for name in $(exercises); do
        number=$(short "$name")
        case $wanted in
        "$name" | "$number" | "${number#0}" | "${number%/*}/${name#*/}")
            printf '%s\n' "$name"
            return
            ;;
        esac
        case $name in *"$wanted"*) found="$found $name" ;; esac
    done
    case $found in
    '') problem="No exercise is called $wanted. There are:" && found=$(exercises) ;;
    ' '*' '*) problem="EX=$wanted could be any of these:" ;;
    *) printf '%s\n' "${found# }" && return ;;
    esac
    printf '%s\n' "$problem" >&2
    for name in $found; do printf '  EX=%s  %s\n' "$(short "$name")" "$name" >&2; done
    exit 2
}

# Ends with the status of find_exercise; that all is done is no failure.
nothing_found() {
    [ "$1" != 3 ] || exit 0
    exit "$1"
}

# What its file `exercise` says under a key: keys NAME KEY
keys() {
    awk -v key="$2" '$1 == key { $1 = ""; line = line $0 } END { sub(/^ /, "", line); print line }' \
        "exercises/$1/exercise" 2>/dev/null || true
}

# The section to read when a test fails: its own, or that of all.
page_of() { # EXERCISE [TEST]
    awk -v test="${2:-}" '
        $1 == "read" && NF == 2 { page = $2 }
        $1 == "read" && NF == 3 && $2 == test { own = $3 }
        END { print own == "" ? page : own }' "exercises/$1/exercise"
}

# Whether it is about the tasks of chapter 8, and where what these want is missing, who asks is told and has no more to do.
has_tasks() {
    [ "$(keys "$1" needs)" = libuv ]
}

can_be_built() { # NAME
    ! has_tasks "$1" && return
    status=0
    (. tests/tools/needs.sh && need_libuv) >/dev/null || status=$?
    [ "$status" != 0 ] || return 0
    printf '%s wants libuv, which is not installed (Debian: apt-get install libuv1-dev).\n' "$(short "$1")"
    [ "$status" != 3 ] || exit 0
    exit "$status"
}

predicts() {
    [ -f "exercises/$1/program.c" ]
}

# The reader's copy: what is checked, once it is there.
copy_of() {
    printf 'work/exercises/%s\n' "$1"
}

# The folder that has the reader's answer. Who has no copy yet may have begun in place.
answer_in() {
    if [ -d "$(copy_of "$1")" ]; then copy_of "$1"; else echo "exercises/$1"; fi
}

# Whether a file is part of an answer to the exercise: what is compiled, or predicted. The name may be any.
is_answer() { # NAME FILE
    case ${2##*/} in
    program.c) ! predicts "$1" && [ -f "$2" ] ;;
    *.c | *.h | answer.txt) [ -f "$2" ] ;;
    *) return 1 ;;
    esac
}

# Files of an answer are copied; what belongs to the task is linked, so that it is the task's, and current.
make_copy() (
    copy=$(copy_of "$1")
    if [ ! -d "$copy" ]; then
        mkdir -p "${copy%/*}"
        new=${copy%/*}/.new.$$
        trap 'rm -rf "$new"' EXIT
        trap 'exit 130' INT TERM
        copy_answer "$1" "$new"
        mv "$new" "$copy"
        # Had somebody else made it in between, ours is in theirs.
        rm -rf "${copy:?}/${new##*/}"
    fi
    for file in README.md tests cost program.c; do
        [ ! -e "exercises/$1/$file" ] || [ -e "$copy/$file" ] || [ -L "$copy/$file" ] ||
            ln -s "../../../../exercises/$1/$file" "$copy/$file" 2>/dev/null || true
    done
    [ -e "$copy/Makefile" ] || echo 'include ../../../../tests/tools/exercise.mk' >"$copy/Makefile"
)

# The starter, into a new folder.
copy_answer() { # NAME FOLDER
    rm -rf "$2"
    mkdir "$2"
    for file in "exercises/$1"/*.c "exercises/$1"/*.h "exercises/$1/answer.txt"; do
        ! is_answer "$1" "$file" || cp "$file" "$2/"
    done
}

# The solution beside the exercise's own headers, into a new folder; over it the files of a wrong answer, if that is meant.
lay_out() { # NAME FOLDER [THE WRONG ANSWER'S FOLDER]
    copy_answer "$1" "$2" # what the solution leaves as it came
    for file in "solutions/$1"/*.c "solutions/$1"/*.h "solutions/$1"/*.txt ${3:+"$3"/*}; do
        [ ! -f "$file" ] || cp "$file" "$2/"
    done
}

# The answers that were edited where they came, a line for each. Git knows; without it, there are none.
edited_in_place() {
    git diff --relative --name-only HEAD -- exercises 2>/dev/null | grep -E '/[^/]+\.(c|h|txt)$' |
        grep -vE '/program\.c$|/tests/' || true
}

# A tool that asks about many exercises sets $edited before.
is_edited() {
    case ${edited-$(edited_in_place)} in *"exercises/$1/"*) ;; *) return 1 ;; esac
}

# What was edited there after the copy was made: the first such file, which the check does not look at.
edited_later() {
    printf '%s\n' "$edited" | grep -F "exercises/$1/" | while IFS= read -r file; do
        mine=$(copy_of "$1")/${file##*/}
        if [ -n "$(find "$file" -newer "$mine" 2>/dev/null)" ] && ! cmp -s "$file" "$mine"; then
            printf '%s\n' "$file"
            break
        fi
    done
}

# The files that a check depends on, as they are: checksum, size, name. What editors leave beside them does not count.
sums_now() {
    ! predicts "$1" || sum_of "exercises/$1/program.c"
    for file in "$(answer_in "$1")"/*.c "$(answer_in "$1")"/*.h "$(answer_in "$1")/answer.txt"; do
        ! is_answer "$1" "$file" || sum_of "$file"
    done
    [ ! -f "exercises/$1/exercise" ] || sum_of "exercises/$1/exercise"
    for file in "exercises/$1"/tests/*.c "exercises/$1"/tests/*.h "exercises/$1"/tests/*.out "exercises/$1"/cost/*.c; do
        [ ! -f "$file" ] || sum_of "$file" tests/
    done
}

sum_of() { # FILE [FOLDER]
    printf '%s %s\n' "$(cksum <"$1")" "${2:-}${1##*/}"
}

# What is remembered of a learner lies under work/, which make clean leaves alone.
memory_of() {
    printf 'work/.bench/%s\n' "$1"
}

# Writes standard input to a file, all of it or nothing.
put() {
    mkdir -p "$(dirname "$1")"
    cat >"$1.new"
    mv "$1.new" "$1"
}

# What the starter has and a folder has not: the first such file.
missing_in() { # NAME FOLDER
    for file in "exercises/$1"/*.c "exercises/$1"/*.h "exercises/$1/answer.txt"; do
        ! is_answer "$1" "$file" || [ -f "$2/${file##*/}" ] || { printf '%s\n' "${file##*/}" && return; }
    done
}

# The first file of a test that the exercise declares and has not.
tests_missing() {
    for test in $(keys "$1" fail) $(keys "$1" pass); do
        case $test in memory | race | cost | line-*) continue ;; esac
        for file in "exercises/$1/tests/$test.c" "exercises/$1/tests/$test.out"; do
            [ -f "$file" ] || { printf '%s\n' "$file" && return; }
        done
    done
}

# The answer is the starter: nothing changed, nothing missing, and nothing more.
is_starter() { # NAME FOLDER
    [ -z "$(missing_in "$1" "$2")" ] || return 1
    for file in "$2"/*.c "$2"/*.h "$2/answer.txt"; do
        ! is_answer "$1" "$file" || cmp -s "$file" "exercises/$1/${file##*/}" || return 1
    done
}

# untouched, tried, solved, or changed since it was solved: worked out from the files each time. A pass leaves their
# checksum behind.
state_of() {
    solved=$(memory_of "$1")/solved
    if [ -f "$solved" ] && [ "$(sums_now "$1" | cksum)" = "$(sed 1q "$solved")" ]; then
        echo solved
    elif ! is_edited "$1" && is_starter "$1" "$(answer_in "$1")"; then
        echo untouched
    elif [ -f "$solved" ]; then
        echo changed
    else
        echo tried
    fi
}

# The chapter of exercise 03-tokens/2-scoped-set is 03-tokens.
chapter_of() {
    printf '%s\n' "${1%%/*}"
}

# The anchors of a page's headings, as links spell them, with the heading after each.
anchors() {
    awk '/^```/ { code = !code } !code && /^##* / {
        sub(/^##* /, ""); heading = $0
        gsub(/`|\*/, ""); anchor = tolower($0)
        gsub(/[^a-z0-9_ \200-\377-]/, "", anchor); gsub(/ /, "-", anchor)
        if (seen[anchor]++) anchor = anchor "-" (seen[anchor] - 1)
        print anchor, heading
    }' "$1"
}

# The width of the screen: what a terminal says, unless COLUMNS says otherwise.
columns=${COLUMNS:-}
[ -n "$columns" ] || [ ! -t 1 ] || { columns=$(stty size <&3 2>/dev/null | cut -d ' ' -f 2); } 3>&1
case $columns in
'' | *[!0-9]* | 0) columns=100 ;;
esac

# Shows what a terminal would obey as cat -v does. UTF-8 letters stay as they are, and so do tabs.
visible() {
    sed 's/\x00/^@/g' | awk '
        BEGIN { for (i = 1; i < 256; i++) code[sprintf("%c", i)] = i }
        # How many bytes of the text are one letter. What UTF-8 calls control characters are none.
        function letter(text) {
            if (text ~ /^(\302[\240-\277]|[\303-\337][\200-\277])/) return 2
            if (text ~ /^(\340[\240-\277]|[\341-\357][\200-\277])[\200-\277]/) return 3
            if (text ~ /^(\360[\220-\277]|[\361-\364][\200-\277])[\200-\277][\200-\277]/) return 4
            return 0
        }
        function shown(c,    n) {
            n = code[c]
            if (c == "\t" || (n >= 32 && n < 127)) return c
            if (n >= 128) return "M-" shown(sprintf("%c", n - 128))
            return n == 0 ? "^@" : n == 127 ? "^?" : sprintf("^%c", n + 64)
        }
        /[^ -~]/ {
            text = ""
            for (i = 1; i <= length($0); i += bytes ? bytes : 1) {
                bytes = letter(substr($0, i, 4))
                text = text (bytes ? substr($0, i, bytes) : shown(substr($0, i, 1)))
            }
            $0 = text
        }
        { print }'
}

# Breaks what is too long for the screen between words, or where there are none, and indents what follows.
wrapped() {
    awk -v width="$columns" '{
        for (rest = $0; length(rest) > width; rest = "    " rest) {
            for (at = width; at > width / 2 && substr(rest, at + 1, 1) != " "; at--) ;
            if (at <= width / 2) at = width
            print substr(rest, 1, at)
            rest = substr(rest, at + 1)
            sub(/^ +/, "", rest)
        }
        print rest
    }'
}

# Cuts each line to the screen, or to a width, in characters and not in bytes, and shows what a terminal would obey.
fit() {
    visible | sed 's/	/    /g' | awk -v width="${1:-$columns}" '
        { text = $0 }
        length(text) > width && gsub(/[^\200-\277]/, "&", text) > width {
            for (i = 1; i <= length($0); i++)
                if (substr($0, i, 1) !~ /[\200-\277]/ && ++characters > width - 3) break
            $0 = substr($0, 1, i - 1) "..."
            characters = 0
        }
        { print }'
}

# What assert says, without the name of the program: the condition, and the place.
assertion() {
    sed -n "s|^[^ ]*: \(.*/\)*\([^/ ]*\):\([0-9]*\): \([^ ]*\): Assertion .\(.*\)' failed\.\$|  it asserts: \5\n  \4 in \2, line \3|p" \
        "$1" | head -n 2
}

# A labelled line for the screen; what does not fit goes on a line of its own, and is never cut: it is to be typed.
row() {
    if [ $((${#1} + ${#2} + 5)) -le "$columns" ] || [ ${#1} -gt 8 ]; then
        printf '  %-7s %s\n' "$1" "$2"
    else
        printf '  %s\n    %s\n' "$1" "$2"
    fi
}

# The first heading of an exercise's README.
title_of() {
    sed -n '1s/^# *//p' "exercises/$1/README.md" 2>/dev/null
}

# Its stars and minutes.
effort_of() {
    sed -n '/^[^ ]* · [0-9]* minutes$/{p;q;}' "exercises/$1/README.md" 2>/dev/null
}

# On a terminal, and where nobody minds, what matters is coloured.
# shellcheck disable=SC2034 # for those who source this
bold='' green='' plain=''
if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then
    # shellcheck disable=SC2034
    bold=$(printf '\033[1;31m') green=$(printf '\033[1;32m') plain=$(printf '\033[0m')
fi
