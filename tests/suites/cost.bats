# What an operation costs is counted in instructions, the same in each run; and one that has become dearer is found, with
# the function whose fault it is.

load asserts

setup() {
    need gcc
    need python3
    need valgrind
    [ -e /usr/include/valgrind/callgrind.h ] || need callgrind.h
    mkdir -p build/cost
}

# Beside a table that is edited by sed: beside SED ARGUMENTS...
beside() {
    sed "$1" tests/bench/cost.txt >build/cost/table.txt
    run python3 -B tests/bench/cost.py --table build/cost/table.txt build/bench/cost/src/cost
}

@test "no operation is dearer than it was" {
    make cost
}

# What came before an operation is in no row: enter, get, exit takes what its parts take, at each size.
parts_make_the_whole() { # TABLE
    awk '/^enter, get, exit /{for (i = 1; i <= 5; i++) whole[i] = $(NF - i + 1)}
        /^enter and exit |^get  /{for (i = 1; i <= 5; i++) parts[i] += $(NF - i + 1)}
        END {for (i = 1; i <= 5; i++) if (whole[i] == 0 || (whole[i] - parts[i]) ^ 2 > 1) exit 1}' "$1"
}

# bats test_tags=long
@test "no row has anything of what came before it" {
    make cost >build/cost/whole
    parts_make_the_whole build/cost/whole
    sed '/^enter, get, exit /s/[0-9.]*$/889.6/' build/cost/whole >build/cost/more
    run parts_make_the_whole build/cost/more
    assert_failure
}

# bats test_tags=long
@test "two runs count the same, to the last digit" {
    make cost >build/cost/one
    make cost >build/cost/two
    diff build/cost/one build/cost/two
}

# bats test_tags=long
@test "a library that counts bits the long way is refused, and the function named" {
    plant cost-bits
    run make cost CODE="$broken"
    assert_failure
    assert_output --regexp 'dearer: set, 64 variables: [0-9.]* before, [0-9.]* now, ctx_sole_find \+'
    refute_output --partial "dearer: run"
    refute_output --partial "nothing is dearer"
}

# bats test_tags=long
@test "what has become cheaper is said, and is no fault" {
    make cost
    beside 's/^run | ctx_run | .*/run | ctx_run | 1:900.00 8:900.00 64:900.00 1000:900.00 10000:900.00/'
    assert_success
    assert_output --regexp 'cheaper: run, 1 variables: [0-9.]* before, [0-9.]* now, ctx_run -'
    refute_output --partial "dearer:"
    assert_output --partial "nothing is dearer"
}

# bats test_tags=long
@test "UNIT=one counts the library as one unit, in which less is called" {
    run make cost UNIT=one
    assert_success
    assert_output --regexp 'cheaper: copy and drop, 1 variables: [0-9.]* before, [0-9.]* now'
    refute_output --partial "dearer:"
}

# bats test_tags=long
@test "a few instructions, or less than three in a hundred, are not told" {
    make cost
    beside 's/^\(copy and drop | malloc |\) .*/\1 1:82.00 8:82.00 64:82.00 1000:82.00 10000:82.00/'
    assert_success
    refute_output --partial "dearer:"
}

# bats test_tags=long
@test "by another compiler all counts are others, and one is told that is so by more than most" {
    make cost
    # Twice as many, but for run.
    awk 'NR == 1 { sub(/gcc [0-9]*/, "gcc 4") } /^run / || !/:/ { print; next }
        { for (i = 1; i <= NF; i++) if (split($i, n, ":") == 2) $i = n[1] ":" 2 * n[2]; print }' tests/bench/cost.txt >build/cost/twice.txt
    run python3 -B tests/bench/cost.py --table build/cost/twice.txt build/bench/cost/src/cost
    assert_failure
    assert_output --partial "by gcc 4"
    assert_output --regexp 'dearer: run, 64 variables: [0-9.]* before, [0-9.]* now, '
    assert_equal "$(grep -cE '^(dearer|cheaper)' <<<"$output")" 5
}

# bats test_tags=long
@test "an operation that the table does not have is told" {
    make cost
    beside '/^run /d'
    assert_failure
    assert_output --partial "run: in one of the two tables only"
}

# bats test_tags=long
@test "clang's counts stand beside gcc's" {
    need clang
    run make cost CC=clang
    assert_output --partial "Instructions for one operation, by clang"
    assert_output --partial "Beside tests/bench/cost.txt, by gcc"
    assert_success
}
