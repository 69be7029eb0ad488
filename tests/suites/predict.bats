# make predict: programs made by tests/puzzle, answered by a chapter's code, certified by CPython. Its screens, which are
# longer than others, are in tests/screens; SCREENS=refresh writes them anew.

load asserts

setup_file() {
    export CC=gcc
    tests/tools/build CODE=src FLAVOUR=release build/gcc-release/src/puzzle
}

setup() {
    puzzle=build/gcc-release/src/puzzle
    export COLUMNS=80
}

# shows NAME STATUS COMMAND...: with what stands on standard input as the answers
shows() {
    name=$1 wanted=$2
    shift 2
    ended=0
    mkdir -p build/predict
    "$@" >build/predict/raw 2>&1 || ended=$?
    grep -v '^make.*\*\*\*' build/predict/raw >build/predict/screen || true
    cat build/predict/screen
    assert_equal "$ended" "$wanted"
    [ "${SCREENS:-}" != refresh ] || cp build/predict/screen "tests/screens/$name.screen"
    diff -u "tests/screens/$name.screen" build/predict/screen
}

@test "all lines right, some wrong, and an end in the middle" {
    build/gcc-release/src/puzzle lines 3 7 2 | cut -f 1 >build/predict-answers
    shows predict-right 0 make predict CHAPTER=3 SEED=7 LEVEL=2 <build/predict-answers
    sed '1s/.*/0/; 4s/.*/ user \t/' build/predict-answers >build/predict-wrong
    shows predict-wrong 0 make predict CHAPTER=3 SEED=7 LEVEL=2 <build/predict-wrong
    shows predict-quit 0 make predict CHAPTER=3 SEED=7 LEVEL=2 < <(sed -n 1p build/predict-answers && echo q)
    shows predict-end 0 make predict CHAPTER=3 SEED=7 LEVEL=2 < <(head -c -1 build/predict-answers | head -n 2)
    # Capitals, empty lines and the ends of Windows' lines are no mistakes.
    { echo && tr a-z A-Z <build/predict-answers | sed '2i\ ' | sed 's/$/\r/'; } >build/predict-odd
    make predict CHAPTER=3 SEED=7 LEVEL=2 <build/predict-odd | grep -x '6 of 6 lines right.'
    echo Q | make predict CHAPTER=3 SEED=7 LEVEL=2 | grep -x '0 of 6 lines right.'
    shows predict-run 0 make predict CHAPTER=5 SEED=1 LEVEL=3 </dev/null
}

@test "the words that a program's shows can print are named, and every word that it prints is one" {
    for words in '1 1 3' '2 1 1' '3 1 3' '4 3 3' '5 1 3'; do
        read -r chapter seed level <<<"$words"
        make predict CHAPTER=$chapter SEED=$seed LEVEL=$level </dev/null >build/predict-named
        named=$(sed -n '/^Each call/,/^program/p' build/predict-named)
        for word in $($puzzle lines $chapter $seed $level | cut -f 1 | grep '[a-zA-Z]' | grep -v -e user -e deadline -e session); do
            assert_regex "$named" " $word(,|$|[[:space:]])"
        done
    done
    assert_regex "$named" 'OK, .*RuntimeError'
    if echo "$named" | grep same; then return 1; fi
}

@test "words that it does not understand are refused in a line" {
    shows predict-no-chapter 2 make predict
    shows predict-chapter-6 2 make predict CHAPTER=6
    shows predict-no-level 2 make predict CHAPTER=3 LEVEL=4
    shows predict-no-seed 2 make predict CHAPTER=3 SEED=seven
}

# bats test_tags=long
@test "a screen that says something else is rejected" {
    SCREENS='' run shows predict-no-chapter 2 make predict CHAPTER=6
    assert_failure
}

@test "without a seed there is a new one, which is said, and in a chapter's folder it is that chapter's" {
    run make --no-print-directory -C chapters/02-set-get predict </dev/null
    assert_success
    seed=$(echo "$output" | sed -n 's/^Chapter 2, seed \([0-9]*\), level 1\..*/\1/p')
    assert [ -n "$seed" ]
    assert_output --partial "again   make predict CHAPTER=2 SEED=$seed"
    assert_equal "$(make predict CHAPTER=2 SEED="$seed" </dev/null)" "$output"
}

@test "a seed makes the same program again; another seed, level or chapter another" {
    first=$($puzzle text 3 7 2)
    assert_equal "$($puzzle text 3 7 2)" "$first"
    for words in '3 8 2' '3 7 3' '4 7 2'; do
        # shellcheck disable=SC2086
        assert_not_equal "$($puzzle text $words)" "$first"
    done
    # A hundred seeds are a hundred programs.
    assert_equal "$(for seed in $(seq 100); do $puzzle text 3 "$seed" 1 | cksum; done | sort -u | wc -l)" 100
}

# The words that compile a program with a chapter's code, and no other.
compiles() { # CHAPTER'S FOLDER
    echo "gcc -std=c11 -D_POSIX_C_SOURCE=200809L -Wall -Wextra -Werror -I $1 -I tests/golden -I tests/puzzle -x c -"
}

@test "each chapter and level: it compiles without a warning, with that chapter's code, and prints what is said" {
    mkdir -p build/predict
    for folder in chapters/0[1-5]-*; do
        chapter=$(. tests/tools/common.sh && number_of "${folder##*/}")
        tests/tools/build CODE="$folder" FLAVOUR=plain kit >/dev/null
        for level in 1 2 3; do
            for seed in 1 2 3; do
                echo "chapter $chapter, seed $seed, level $level"
                $puzzle c "$chapter" "$seed" "$level" |
                    $(compiles "$folder") -x none "build/gcc-plain/$folder/libctx.a" -pthread -o build/predict/program
                diff <($puzzle lines "$chapter" "$seed" "$level" | cut -f 1) <(build/predict/program)
            done
        done
    done
}

@test "a program of a chapter does not compile with the code before it: it has what is new, and nothing is later" {
    for chapter in 2 3 4 5; do
        run bash -c "$puzzle c $chapter 1 1 | $(compiles "$(echo chapters/0$((chapter - 1))-*)") -fsyntax-only"
        assert_failure
    done
}

@test "no program leaks" {
    need valgrind
    mkdir -p build/predict
    $puzzle c 5 1 3 | $(compiles chapters/05-run) -x none build/gcc-plain/chapters/05-run/libctx.a -pthread -o build/predict/program
    valgrind -q --vgdb=no --leak-check=full --show-leak-kinds=all --errors-for-leak-kinds=all --error-exitcode=99 \
        build/predict/program
}

# Lines, and those that a hasty reader gets wrong: one who thinks that a set is all there is.
# bats test_tags=long
@test "no program is trivial: it has lines enough, and as many traps as its level says" {
    for chapter in 1 2 3 4 5; do
        for level in 1 2 3; do
            for seed in $(seq 20); do
                $puzzle lines "$chapter" "$seed" "$level" | cut -f 1 >build/predict-lines
                $puzzle hasty "$chapter" "$seed" "$level" >build/predict-hasty
                assert [ "$(wc -l <build/predict-lines)" -ge $((2 + 2 * level)) ]
                assert [ "$(paste build/predict-lines build/predict-hasty | awk -F '\t' '$1 != $2' | wc -l)" -ge "$level" ]
            done
        done
    done
}

# In the column of statements; what a function prints is all that program() does not.
own_lines() { # CHAPTER SEED LEVEL
    case $1 in
    1) own='show_(same|name)' ;;
    2) own='show\(' ;;
    3) own='show_(reset|old)' ;;
    4) own='show_(at|len)' ;;
    5)
        outside=$($puzzle text "$@" | sed -n '/^static void program/,$p' | grep show | grep -vc show_run) || true
        echo $(($($puzzle lines "$@" | wc -l) - outside))
        return
        ;;
    esac
    $puzzle lines "$@" | cut -f 2 | grep -cE "$own"
}

# bats test_tags=long
@test "half of a program's lines are of its chapter, and no two of one variable are compared both ways" {
    for chapter in 1 2 3 4 5; do
        for level in 1 2 3; do
            for seed in $(seq 20); do
                echo "chapter $chapter, seed $seed, level $level"
                assert [ "$(own_lines $chapter "$seed" $level)" -ge $((1 + level)) ]
                assert_equal "$($puzzle lines $chapter "$seed" $level | cut -f 2 | sed -n 's/&//g; s/show_same(\(.*\), \(.*\));/\1 \2/p' |
                    awk '{ print $1 < $2 ? $1 " " $2 : $2 " " $1 }' | sort | uniq -d)" ""
            done
        done
    done
}

@test "a pointer is called one, to what it leads to, and a name is no reason where there are two names" {
    for seed in $(seq 40); do $puzzle lines 1 "$seed" 3; done >build/predict-reasons
    # Of user alone nobody can be a pointer.
    if grep -P '\tuser is a pointer' build/predict-reasons; then return 1; fi
    for seed in $(seq 40); do
        $puzzle text 1 "$seed" 3 >build/predict-text
        while IFS=$'\t' read -r _ _ why; do
            case $why in
            *' is a pointer to '*)
                read -r pointer _ _ _ _ of _ <<<"$why"
                grep "\*const $pointer = &${of%,};" build/predict-text
                ;;
            *'a name makes no variable')
                read -r one _ other _ <<<"$why"
                assert_equal "$(grep -cE "ctx_var ($one|$other) = " build/predict-text)" 2
                assert_equal "$(grep -E "ctx_var ($one|$other) = " build/predict-text | grep -oE '\("[a-z]*"' | sort -u | wc -l)" 1
                ;;
            esac
        done < <($puzzle lines 1 "$seed" 3)
    done
    grep 'are pointers to one variable' build/predict-reasons
    grep -x 'same.*are pointers to one variable, user' build/predict-reasons
}

# bats file_tags=long
@test "1,200 programs print in CPython what is said of them" {
    need python3
    run python3 -B tests/puzzle/certify.py $puzzle 80
    assert_success
    echo "# ${lines[-1]}" >&3
}

# A model with another rule.
broken_model() { # SED SCRIPT
    a_copy predict
    sed -i "$1" tests/puzzle/model.c
    tests/tools/build CODE=src FLAVOUR=release build/gcc-release/src/puzzle
}

@test "a rule that is wrong is refused, by CPython and by the chapter's code" {
    broken_model 's/"ValueError", "OK"/"RuntimeError", "OK"/'
    run make predict CHAPTER=3 SEED=7 LEVEL=2 </dev/null
    assert_failure
    assert_output --partial "The code of chapter 3 does not print what the rules say"
    need python3
    run python3 -B tests/puzzle/certify.py $puzzle 10
    assert_failure
    assert_output --partial "programs print something else"
}
