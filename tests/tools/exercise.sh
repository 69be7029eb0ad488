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
    wanted=${1#exercises/}
    wanted=${wanted%/}
    [ -n "$(exercises)" ] || die "There are no exercises here."
    if [ -z "$wanted" ]; then
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

predicts() {
    [ -f "exercises/$1/program.c" ]
}

# The files that a check depends on, as they are: checksum, size, path. What editors leave beside them does not count.
sums_now() (
    cd "exercises/$1"
    for file in *.c *.h answer.txt exercise tests/*.c tests/*.h tests/*.out; do
        [ ! -f "$file" ] || cksum "$file"
    done
)

# The same as they were shipped.
sums_shipped() {
    awk '!/^#/ && $4 != "README.md" { print $1, $2, $4 }' "exercises/$1/.starter" 2>/dev/null || true
}

# The checksum and size of a file; nothing, where there is none.
sum_of() {
    [ ! -f "$1" ] || cksum <"$1"
}

# Only answers are the learner's to change.
is_answer() {
    case $1 in
    program.c | exercise | README.md | tests/*) return 1 ;;
    esac
}

# What of the rest is not as it came, a line for each: tests/1-one.out has been changed
not_as_shipped() {
    sums_now "$1" | sort >"$2"
    sums_shipped "$1" | while read -r sum size file; do
        if is_answer "$file"; then
            [ -f "exercises/$1/$file" ] || echo "$file is missing"
        elif [ ! -f "exercises/$1/$file" ]; then
            echo "$file is missing"
        elif ! grep -qxF "$sum $size $file" "$2"; then
            echo "$file has been changed"
        fi
    done
    rm -f "$2"
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

# untouched, tried, solved, or changed since it was solved: worked out from the files each time. A pass leaves their
# checksum behind.
state_of() {
    now=$(sums_now "$1")
    solved=$(memory_of "$1")/solved
    if [ "$(printf '%s\n' "$now" | sort)" = "$(sums_shipped "$1" | sort)" ]; then
        echo untouched
    elif [ "$(printf '%s\n' "$now" | cksum)" = "$(sed 1q "$solved" 2>/dev/null)" ]; then
        echo solved
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
