# shellcheck shell=sh
# Builds many programs in a few calls of make, and remembers which are as they should be. Sourced, after common.sh.

is_built() { # FILE
    case ${built:-} in *"
$1
"*) ;; *) return 1 ;; esac
}

# Of many golden programs those of a chapter are one file (build.mk); of a few, each is linked alone. What does not
# build is for its test to report.
build_tests() { # golden|oom/golden CODE FLAVOUR, and on standard input the tests: 03-tokens/reset_twice, 02-set-get/unit/map
    out=build/$(compiler)-$3/$2
    make_all="tests/tools/build -k -j $(nproc) CODE=$2 FLAVOUR=$3"
    units=$out/${1%golden}unit
    tests=$(cat)
    built='
'
    together=$(echo "$tests" | grep -v -e /unit/ -e /tasks/) || true
    goals=$(echo "$tests" | sed -n "s|.*/tasks/.*|$out/$1/&.fresh|p")
    unit_names=$(echo "$tests" | sed -n 's|.*/unit/||p' | tr '\n' ' ')
    # Of few, and where the allocations fail, each alone.
    case $1,$(echo "$unit_names" | wc -w) in golden,[1-9][0-9]*) ;; *)
        for name in $unit_names; do goals="$goals $units/$name.fresh"; done
        unit_names=
        ;;
    esac
    [ "$(echo "$together" | wc -l)" -ge 10 ] || goals="$goals $(alone_of "$1")" together=
    case $2 in build/planted/*) borrow='' ;; *) borrow=BORROW=yes ;; esac
    names=$(echo "$together" | sed 's|/.*||' | sort -u | tr '\n' ' ')
    [ -z "$together$unit_names" ] || $make_all CHAPTERS="$names" UNITS="$unit_names" $borrow ins unit_ins >/dev/null 2>&1 || true
    for chapter in $names; do goals="$goals $out/$1/$chapter/all.fresh"; done
    [ -z "$unit_names" ] || goals="$goals $units/all.fresh"
    make_goals
    # Those of a chapter that is no file, and of what does not go with others.
    goals=
    for name in $unit_names; do
        # shellcheck disable=SC3013 # not POSIX, but in every sh that there is
        if is_built "$units/all" && [ -e "$units/$name.in" ] && [ "$units/$name" -ef "$units/all" ]; then
            built="$built$units/$name
"
        else
            goals="$goals $units/$name.fresh"
        fi
    done
    for test in $together; do
        file=$out/$1/$test
        # shellcheck disable=SC3013 # not POSIX, but in every sh that there is
        if is_built "$out/$1/${test%/*}/all" && [ -e "$out/golden/$test.in" ] && [ "$file" -ef "${file%/*}/all" ]; then
            built="$built$file
"
        elif [ -e "$out/golden/$test.o" ]; then
            goals="$goals $file.fresh"
        fi
    done
    make_goals
}

alone_of() { # golden|oom/golden
    for test in $together; do echo "$out/$1/$test.fresh"; done
}

make_goals() {
    # shellcheck disable=SC2086 # lists of words
    [ -z "$(echo $goals)" ] || built="$built$($make_all CHAPTERS="$names" UNITS="$unit_names" $goals 2>/dev/null || true)
"
}
