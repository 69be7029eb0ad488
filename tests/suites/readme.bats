# What README.md shows is true, and so is what chapters/README.md and exercises/README.md list.

load asserts

block() { # the first fenced block of that language
    awk -v fence="\`\`\`$1" '$0 == fence { inside = 1; next } /^```/ { if (inside) exit } inside' README.md
}

@test "the library's example compiles without a warning, and prints what its comments say" {
    mkdir -p build/readme
    block c >build/readme/program.c
    for cc in gcc clang; do
        command -v $cc || continue
        $cc -Wall -Wextra -Werror -I src build/readme/program.c src/*.c -pthread -o build/readme/program
        build/readme/program >build/readme/printed
        sed -n 's|.*/\* \(.* for user [0-9]*\) \*/|\1|p' build/readme/program.c | diff - build/readme/printed
        assert [ -s build/readme/printed ]
    done
}

@test "the example leaks nothing" {
    need valgrind
    mkdir -p build/readme
    block c >build/readme/program.c
    gcc -g -I src build/readme/program.c src/*.c -pthread -o build/readme/program
    valgrind -q --vgdb=no --leak-check=full --show-leak-kinds=all --errors-for-leak-kinds=all --error-exitcode=99 \
        build/readme/program
}

@test "the transcript is what make prints" {
    # Whoever has begun an exercise is told so; the transcript is of somebody who has not.
    a_copy readme && mkdir build
    make >build/printed 2>&1 || true
    block console | sed 1d | diff - build/printed
}

@test "the first command installs what the make after it and the learner's checks need" {
    first_command() { block console | head -n 1; }
    run first_command
    for package in gcc libc6-dev make bats valgrind; do
        assert_output --partial " $package"
    done
    assert_output --regexp '&& make$'
}

@test "each header in the table exists, and each public header is in the table" {
    for header in src/*.h; do
        name=$(basename "$header")
        echo "src/$name, internal or in the table of README.md?"
        if head -n 1 "$header" | grep -q internal:; then
            run grep -q "(src/$name)" README.md
            assert_failure
        else
            grep -q "(src/$name)" README.md
        fi
    done
}

@test "the contents of chapters/ and exercises/ say what is there" {
    tests/tools/contents
    assert_equal "$(grep -c 'README.md) | ★' exercises/README.md)" "$(ls -d exercises/[0-9]*/[0-9]*/ | wc -l)"
}

# The contents of a copy are refused, in these words and no other; and the page is again as it was.
refused() { # PAGE LINE...
    page=$1
    shift
    run tests/tools/contents
    assert_failure 1
    diff <(echo "$output") <(printf '%s\n' "$@")
    cp "$top/$page" "$page"
}

# bats test_tags=long
@test "contents that are not so are refused" {
    top=$PWD
    a_copy contents
    list=exercises/README.md
    page=exercises/03-tokens/2-a-scoped-set/README.md
    row=$(grep -F '| 03/2 [' $list)
    facts=$(tests/tools/contents exercises | grep -F '| 03/2 [')
    chapter=$(tests/tools/contents chapters | grep -F '(03-tokens/')
    # Of an exercise and of a chapter, one thing is another now.
    sed -i '1s/.*/# A set for a block/' $page
    refused $page "$list says what is not so: $row" "$list should have once: ${facts/\[*\]/[A set for a block]}"
    sed -i 's/ · [0-9]* minutes$/ · 999 minutes/' $page
    refused $page "chapters/README.md says what is not so: $chapter" \
        "chapters/README.md should have once: $(tests/tools/contents chapters | grep -F '(03-tokens/')" \
        "$list says what is not so: $row" "$list should have once: $(echo "$facts" | sed 's/[0-9]* |$/999 |/')"
    sed -i 's/Doing: [^.]*/Doing: a week/' chapters/03-tokens/README.md
    refused chapters/03-tokens/README.md "chapters/README.md says what is not so: $chapter" \
        "chapters/README.md should have once: $(echo "$chapter" | sed 's/[^|]*|\([^|]*|\)$/ a week |\1/')"
    # A row that is missing, one that is there twice, and kinds.
    sed -i '/^| 03\/2 /d' $list
    refused $list "$list should have once: $facts"
    sed -i 's/^| 03\/2 .*/&\n&/' $list
    refused $list "$list should have once: $facts"
    sed -i 's/\(^| 03\/2 .* |\) write |/\1 think |/' $list
    refused $list "$list: 03-tokens/2-a-scoped-set is of no kind that there is, predict, write, extend, mend or measure: think"
    sed -i 's/\(^| 03\/2 .* |\) write |/\1 predict |/' $list
    refused $list "$list: 03-tokens/2-a-scoped-set is predict, but a prediction is what has program.c"
}
