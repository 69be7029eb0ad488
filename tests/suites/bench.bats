# The benchmark runs and reports. Nothing here asserts a time.

load asserts

@test "make bench prints its table" {
    run make bench ARGS=--quick
    assert_success
    assert_in_order "operation, alone" "get, all in turn" "copy, set, drop copy" "enter and exit" "run" \
        "while a second thread is alive" "run" "Two threads at once" "run" "from one thread to another" \
        "Bytes of heap" "a copy with one variable changed" "from a shared library" "run"
    refute_line --regexp " -?nan[* ]*$"
    if [ -x /usr/bin/python3-config ]; then
        assert_equal "$(grep -c '^ *ratio ' <<<"$output")" 20
        assert_equal "$(grep -c '^ *goal ' <<<"$output")" 20
    fi
}

@test "make copy-cost prints chapter 4's table" {
    run make copy-cost ARGS=--quick
    assert_success
    assert_in_order "array" "trie"
}
