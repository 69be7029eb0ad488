# The benchmark runs and reports. Nothing here asserts a time.

load asserts

@test "make bench prints its table" {
    run make bench ARGS=--quick
    assert_success
    assert_output --partial get
    assert_output --partial copy
    assert_output --partial run
}

@test "make copy-cost prints chapter 4's table" {
    run make copy-cost ARGS=--quick
    assert_success
    assert_in_order "array" "trie"
}
