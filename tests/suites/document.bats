# The document's program: the main job of this library, by the command that a reader types.

load asserts

@test "make document prints the seven lines, and nothing else" {
    make document >build/document.printed 2>&1
    diff tests/golden/05-run/document.out build/document.printed
    assert_equal "$(wc -l <build/document.printed)" 7
}

@test "make document DEFAULT=None prints what the page's comments say" {
    make document DEFAULT=None >build/document.printed 2>&1
    diff tests/golden/05-run/document_default_none.out build/document.printed
}

@test "plain make prints the seven lines and what to do next" {
    run make
    assert_success
    assert_equal "$(printf '%s\n' "$output" | head -n 7)" "$(cat tests/golden/05-run/document.out)"
    assert_in_order "Next: " "make "
}

@test "a second make builds nothing" {
    make >/dev/null
    touch build/mark
    make >/dev/null
    make document >/dev/null
    assert_equal "$(find build/*-release -newer build/mark -type f)" ""
}
