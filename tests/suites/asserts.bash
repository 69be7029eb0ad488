# What the author's suites compare with: helpers, and assert_success, assert_failure 2, assert_output --partial WORDS,
# assert_equal and the rest of Debian's bats-assert, which say what was there where it is something else.

load "${BASH_SOURCE[0]%/*}/helpers"

# Without it a test says so at its first comparison: it is skipped, and counted, or on CI it fails. What compares
# nothing runs all the same. Comparisons of our own in its place were turned down: nobody would try them.
if find_in_bats_lib_path found bats-assert && find_in_bats_lib_path found bats-support; then
    bats_load_library bats-support
    bats_load_library bats-assert
else
    for name in assert refute assert_success assert_failure assert_equal assert_not_equal assert_output refute_output \
        assert_line assert_regex; do
        eval "$name() { lacks bats-assert; }"
    done
fi

# The output has all of these words, one after the other.
assert_in_order() { # WORDS...
    local output=$output words
    for words in "$@"; do
        assert_output --partial "$words" || return 1
        output=${output#*"$words"}
    done
}
