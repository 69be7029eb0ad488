# The benchmark runs and reports. Nothing here asserts a time.

load helpers

@test "make bench prints its table" {
    run make bench ARGS=--quick
    echo "$output"
    [ "$status" -eq 0 ]
    [[ "$output" == *"get"* && "$output" == *"copy"* && "$output" == *"run"* ]]
}

@test "make copy-cost prints chapter 4's table" {
    run make copy-cost ARGS=--quick
    echo "$output"
    [ "$status" -eq 0 ]
    [[ "$output" == *"array"*"trie"* ]]
}
