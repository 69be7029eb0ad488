# tests/README.md has a row for every suite, and its numbers are those of a full run: here of a small one that is made
# up, in build/proof. After a real one: tests/tools/proof write

load asserts

fixture=build/proof

# A full run of every suite with two tests each, one of them skipped, at fourteen seconds.
setup() {
    rm -rf $fixture
    mkdir -p $fixture/all $fixture/oom/src/golden/x $fixture/coverage
    export RESULTS=$fixture/all BUILD=$fixture PAGE=$fixture/page.md
    cp tests/README.md $PAGE
    tests/tools/check-all suites >$RESULTS/suites
    while read -r suite; do
        printf '1..2\nok 1 caught: it\nok 2 other # skip none\n' >"$RESULTS/$suite.tap"
        printf '0m0.5s 0m0.5s\n0m9.0s 0m5.0s\n' >"$RESULTS/$suite.times"
    done <$RESULTS/suites
    echo 1234567 >$fixture/oom/src/golden/x/points
    printf 'lines: 9 of 9 reached, 0 listed, 0 missing\nbranches: 4 of 5 taken, 1 listed, 0 missing\n' \
        >$fixture/coverage/table
}

@test "every suite of the full run has one row in tests/README.md, and every row a suite" {
    PAGE=tests/README.md tests/tools/proof rows
    assert [ "$(grep -c '^| `' tests/README.md)" -ge 25 ]
}

# bats test_tags=long
@test "a suite without a row, a row without a suite, and two rows for one are refused" {
    sed 's/^| `lint` /| `lent` /; s/^| `house` .*/&\n&/' tests/README.md >$PAGE
    run tests/tools/proof rows
    assert_failure 1
    assert_output --partial "lint has no row in "
    assert_output --partial "lent is no suite, but has a row in "
    assert_output --partial "house has more rows than one in "
    run tests/tools/proof
    assert_failure 1
}

@test "the numbers are those of the run" {
    tests/tools/proof write
    grep '^| `lint` | .* | 1 (1 skipped) | 14 s | |$' $PAGE
    grep '^| `threads` | .* | 1 (1 skipped) | 14 s | 1 broken libraries caught |$' $PAGE
    grep '^| `oom` | .* | 1,234,567 allocations failed, one at a time, in 1 programs |$' $PAGE
    grep '^| `coverage` | .* | lines: 9 of 9 reached, 0 listed; branches: 4 of 5 taken, 1 listed |$' $PAGE
    chapters=$(grep -c '^chapter,' $RESULTS/suites)
    grep "^| .chapter,.. | .* | $chapters ($chapters skipped) | $((14 * chapters)) s |" $PAGE
    suites=$(grep -c . $RESULTS/suites)
    grep "^The last full run: $suites tests in $suites suites passed, none failed, $suites skipped;" $PAGE
}

@test "what is written by hand stays, and a second writing changes nothing" {
    tests/tools/proof write
    diff <(cut -d '|' -f 1-4 tests/README.md | grep -v -e '^The last full run' -e '^seconds, with ') \
        <(cut -d '|' -f 1-4 $PAGE | grep -v -e '^The last full run' -e '^seconds, with ')
    tests/tools/proof | diff $PAGE -
}

# bats test_tags=long
@test "no numbers after a failure, a suite that is not through, or no run" {
    printf '1..1\nnot ok 1 it\n' >$RESULTS/lint.tap
    run tests/tools/proof
    assert_failure 2
    assert_output --partial "Not all is well in the last run: lint "
    rm $RESULTS/lint.tap
    run tests/tools/proof
    assert_failure 2
    assert_output --partial "lint is not through"
    rm $RESULTS/suites
    run tests/tools/proof
    assert_failure 2
    assert_output --partial "There was no full run"
}

# The tests of a suite: counted SUITE [short | long]
counted() {
    if [ -f "tests/suites/$1.bats" ]; then
        case ${2:-} in short) tags='!long' ;; *) tags=${2:-} ;; esac
        bats --count ${tags:+--filter-tags "$tags"} "tests/suites/$1.bats"
    else
        PART=${2:-} tests/tools/suite ${1//,/ } | grep -c '^[^	][^	]*	' # the names
    fi
}

# bats test_tags=long
@test "make check and make long have each test between them, and none is in both" {
    tests/tools/check-all suites short >$fixture/short
    tests/tools/check-all suites long >$fixture/long
    for suite in $(grep -v '^chapter,' $RESULTS/suites); do
        sum=0
        for part in short long; do
            ! grep -qxF "$suite" $fixture/$part || sum=$((sum + $(counted "$suite" $part)))
        done
        assert_equal "$suite $sum" "$suite $(counted "$suite")"
    done
    run tests/tools/check-all everything
    assert_failure 2
    assert_output "tests/tools/check-all short | long | all"
}
