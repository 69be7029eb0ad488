# shellcheck shell=sh
# The unit programs of a chapter, called 02-set-get/unit/map: the table in tests/unit/chapters. Sourced, after common.sh.

units_of() { # CHAPTER
    awk -v chapter="$1" '$1 == chapter { print $1 "/unit/" $2 }' tests/unit/chapters
}

# What the table has of one of them: header or section.
unit_has() { # header|section TEST
    awk -v test="$2" -v column="$([ "$1" = header ] && echo 3 || echo 4)" \
        '$1 "/unit/" $2 == test { print $column }' tests/unit/chapters
}

# A learner may make the inside otherwise than the book: then there is nothing to look at, which is said, and the status is
# 3. But a function that a header has and no file, or one that does not fit its header, is for the caller to report.
made_otherwise() { # TEST CODE, and the file with what the compiler and the linker said
    header=$(unit_has header "$1")
    if [ ! -f "$2/$header" ]; then
        echo "$1 looks into $header, and there is none in $2"
        exit 3
    fi
    other=$(grep -m 1 -E ':[0-9]+: (fatal )?error: |multiple definition' "$3") || return 0
    # A prototype that is missing looks like a function of another name.
    case $other in
    *'implicit declaration'* | *'undeclared function'*)
        echo "$1 looks into the book's $header, and the one in $2 has no prototype of" \
            "$(echo "$other" | sed "s/^[^']*'//; s/'.*//")"
        ;;
    *)
        echo "$1 looks into the book's $header, and the one in $2 is another:" \
            "$(echo "$other" | sed 's/.*error: //; s/; did you mean.*//; s/ \[-W.*//; s|.*/||' | shortened 100)"
        ;;
    esac
    exit 3
}
