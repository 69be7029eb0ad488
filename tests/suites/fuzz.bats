load asserts

# Random programs against CPython, and the corpus of the coverage-guided fuzzers. tests/fuzz/README.md has the whole.

target() { # FLAVOUR CODE TARGET: builds it; $binary is its name
    binary=build/$(compiler)-$1/$2/fuzz/$3
    tests/tools/build CODE="$2" FLAVOUR="$1" "$binary"
}

# The fuzzer has to find the bug that was planted, and to shrink the program to a few lines: must_find [FLAVOUR]
must_find() {
    run python3 tests/fuzz/differential.py --seed 1 --operations 200000 --code "$broken" --flavour "${1:-plain}"
    assert_failure 1
    assert_output --partial "seed 1"
    lines=$(echo "$output" | sed -n 's/^the program, shrunk to \([0-9]*\) lines:$/\1/p')
    assert [ "$lines" -le 10 ]
}

# The replay of the corpus has to fail with the bug that was planted.
must_catch() {
    target asan "$broken" "fuzz_$1"
    run "$binary" "tests/fuzz/corpus/$1"
    assert_failure
    assert_output --regexp 'not so: |Sanitizer'
}

@test "random programs: 600,000 operations as in CPython" {
    need python3
    run python3 tests/fuzz/differential.py --seed 1 --operations 600000
    assert_success
    echo "# ${lines[-1]}" >&3
}

# bats file_tags=long
@test "random programs under the sanitizers: 80,000 operations" {
    need python3
    run python3 tests/fuzz/differential.py --seed 2 --operations 80000 --flavour asan
    assert_success
    echo "# ${lines[-1]}" >&3
}

# bats file_tags=
@test "a seed makes the same programs again, and another seed others" {
    need python3
    first=$(python3 tests/fuzz/differential.py --seed 7 --only 3)
    assert_equal "$first" "$(python3 tests/fuzz/differential.py --seed 7 --only 3)"
    assert_not_equal "$first" "$(python3 tests/fuzz/differential.py --seed 8 --only 3)"
}

# bats file_tags=long
@test "found: a reset that forgets that its token is used" {
    need python3
    plant fuzz-used
    must_find
    assert_output --partial "has already been used once"
}

@test "found: a reset that does not ask for the context" {
    need python3
    plant fuzz-context
    must_find
    assert_output --partial "was created in a different Context"
}

@test "found: a reset that puts back nothing where it should put back the old value" {
    need python3
    plant fuzz-old
    must_find
}

@test "found: a reset that looks at the variable before it looks at the use" {
    need python3
    plant fuzz-order
    must_find
}

@test "found: a walk that is not over the context as it was" {
    need python3
    plant fuzz-walk
    must_find
}

@test "found: a copy that shares the map with its original" {
    need python3
    plant fuzz-copy
    must_find
}

@test "found: a value that is released too late" {
    need python3
    plant fuzz-late
    must_find
    assert_output --partial "released o"
}

@test "found under the sanitizers: a value that is released too early" {
    need python3
    plant fuzz-early
    must_find asan
}

@test "found: a word that Python does not say" {
    need python3
    plant fuzz-wording
    must_find
    assert_output --partial "was created in another Context"
}

# bats file_tags=
@test "the corpus of fuzz_baggage, under the sanitizers" {
    target asan src fuzz_baggage
    run "$binary" tests/fuzz/corpus/baggage
    assert_success
    echo "# corpus: $(echo "$output" | grep ' inputs$')" >&3
}

@test "the corpus of fuzz_operations, under the sanitizers" {
    target asan src fuzz_operations
    run "$binary" tests/fuzz/corpus/operations
    assert_success
    echo "# corpus: $(echo "$output" | grep ' inputs$')" >&3
}

@test "the corpus of fuzz_baggage has each status, under the name that says so" {
    target asan src fuzz_baggage
    says() {
        FUZZ_SAY=1 "$binary" tests/fuzz/corpus/baggage/"$1"* 2>/dev/null | head -n 1
        files=$(find tests/fuzz/corpus/baggage -name "$1*" | wc -l)
        # Each is read twice, the second time without variables to refuse a value.
        [ "$(FUZZ_SAY=1 "$binary" tests/fuzz/corpus/baggage/"$1"* 2>/dev/null | sed '$d' |
            sed -n 'p;n' | sort | uniq -c | sed 's/^ *//')" = "$files $2" ]
    }
    says ok 'no error'
    says syntax 'baggage: key=value expected'
    says too_long 'baggage: longer than 8192 bytes'
    says too_many 'baggage: more than 180 members'
    says duplicate 'baggage: the key occurs twice'
    says encoding 'baggage: not UTF-8'
    says value 'baggage: the variable refuses the value'
}

@test "a replay of nothing is no success" {
    target asan src fuzz_baggage
    mkdir -p build/fuzz/empty
    run "$binary" build/fuzz/empty
    assert_failure
}

# bats file_tags=long
@test "caught: surrogates taken for UTF-8" {
    plant fuzz-surrogate
    must_catch baggage
}

@test "caught: a percent sign that is written as it is" {
    plant fuzz-percent
    must_catch baggage
}

@test "caught: a byte too many is taken by the strict reading" {
    plant fuzz-too-long
    must_catch baggage
}

@test "caught: a byte too many is taken by the other" {
    plant fuzz-room
    must_catch baggage
}

@test "caught: a member that is refused stands for those before it" {
    plant fuzz-refused
    must_catch baggage
}

@test "caught: properties that are not sent on" {
    plant fuzz-properties
    must_catch baggage
}

@test "caught: a bad member that takes the next one with it" {
    plant fuzz-comma
    must_catch baggage
}

@test "caught: a node that loses its last but one binding and stays" {
    plant fuzz-collapse
    must_catch operations
}

@test "caught: a token that gives away the old value that it holds" {
    plant fuzz-hold
    must_catch operations
}

# bats file_tags=
@test "clang's fuzzer runs, and begins with the corpus" {
    need clang
    for name in baggage operations; do
        binary=build/clang-libfuzzer/src/fuzz/fuzz_$name
        CC=clang tests/tools/build CODE=src FLAVOUR=libfuzzer "$binary"
        # It adds what it finds to the first of the directories.
        rm -rf "build/fuzz/new-$name"
        mkdir -p "build/fuzz/new-$name"
        before=$(ls "tests/fuzz/corpus/$name")
        run "$binary" -seed=1 -runs=2000 -max_len=64 -artifact_prefix=build/fuzz/ "build/fuzz/new-$name" \
            "tests/fuzz/corpus/$name"
        assert_success
        assert_output --partial "Done 2000 runs"
        assert_equal "$before" "$(ls "tests/fuzz/corpus/$name")"
    done
}

@test "the long run does both, and says with which seed" {
    need python3
    need clang
    run env SEED=1 tests/tools/fuzz 3
    assert_success
    assert_in_order "seed 1: " " operations, no difference"
    assert_in_order "fuzz_baggage, seed 1: " "fuzz_operations, seed 1: "
}

@test "the long run wants to know for how long" {
    run tests/tools/fuzz 0
    assert_failure 2
    run tests/tools/fuzz soon
    assert_failure 2
}
