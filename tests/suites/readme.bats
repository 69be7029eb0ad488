# What README.md shows is true.

load helpers

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
        [ -s build/readme/printed ]
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
    line=$(block console | head -n 1)
    for package in gcc libc6-dev make bats valgrind; do
        [[ "$line" == *" $package"* ]]
    done
    [[ "$line" == *"&& make" ]]
}

@test "each header in the table exists, and each public header is in the table" {
    for header in src/*.h; do
        name=$(basename "$header")
        if head -n 1 "$header" | grep -q internal:; then
            run grep -q "(src/$name)" README.md
            [ "$status" -ne 0 ]
        else
            grep -q "(src/$name)" README.md
        fi
    done
}
