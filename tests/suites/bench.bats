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

@test "a run leaves its numbers in a file, a row for each operation, company and size" {
    make bench ARGS=--quick
    run awk -F '\t' 'NR == 5 { rows = $2 }
        NR > 6 && NF == 6 && $2 ~ /^(alone|beside)$/ && $4 ~ /^[0-9]+[.][0-9]+$/ { good++; seen[$1] }
        END { for (i in seen) n++; print good == rows && NR == rows + 6 && rows == n * 10 ? "all" : "not all" }' build/bench/run.tsv
    assert_output all
}

@test "a file that cannot be written is told, and no argument is forgotten" {
    make bench ARGS=--quick
    run build/bench/bench --quick --tsv build/bench/nowhere/run.tsv
    assert_failure 1
    assert_output --partial "build/bench/nowhere/run.tsv: No such file or directory"
    run build/bench/bench --tsv
    assert_failure 2
    assert_output --partial "usage:"
}

@test "make copy-cost prints chapter 4's table" {
    run make copy-cost ARGS=--quick
    assert_success
    assert_in_order "array" "trie"
}
