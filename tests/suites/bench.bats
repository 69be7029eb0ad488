# The benchmark runs and reports, and draws its run. Nothing here asserts a time.

load asserts

mine=tests/bench/graph # a run that is made up, and what is drawn of it

setup() {
    mkdir -p build/graph
}

draw() { # RUN
    need python3
    python3 -B tests/bench/graph.py "$1" build/graph/graph.svg
}

is_drawn() { # RUN SVG
    python3 -B tests/bench/graph_check.py "$1" "$2"
}

# The same run, but that CPython took no part.
without_cpython() {
    awk -F '\t' -v OFS='\t' 'NR == 2 { $2 = "-" } NR > 6 { $5 = "-" } 1' $mine/run.tsv >build/graph/alone.tsv
}

@test "make bench prints its table" {
    run make bench ARGS=--quick
    assert_success
    assert_in_order "operation, alone" "get, all in turn" "copy, set, drop copy" "enter and exit" "run" \
        "while a second thread is alive" "run" "Two threads at once" "run" "from one thread to another" \
        "Bytes of heap" "a copy with one variable changed" "from a shared library" "run"
    refute_line --regexp " -?nan[* ]*$"
    assert_line --regexp "^a copy( +40){5}$"
    if [ -x /usr/bin/python3-config ]; then
        assert_equal "$(grep -c '^ *ratio ' <<<"$output")" 20
        assert_equal "$(grep -c '^ *goal ' <<<"$output")" 20
    fi
}

# A row for each operation, company and size, and as many as the file says.
is_complete() { # RUN
    awk -F '\t' 'NR == 5 { rows = $2 }
        NR > 6 && NF == 6 && $2 ~ /^(alone|beside)$/ && $4 ~ /^[0-9]+[.][0-9]+$/ { good++; if (!seen[$1]++) n++ }
        END { exit !(good == rows && NR == rows + 6 && rows == n * 10) }' "$1"
}

@test "it leaves its numbers in a file, and draws both graphs of them" {
    need python3
    rm -f build/bench/run.tsv build/bench/graph.svg
    run make bench ARGS=--quick
    assert_success
    is_complete build/bench/run.tsv
    is_drawn build/bench/run.tsv build/bench/graph.svg
    # The last lines are what is drawn of that run: a bar for each operation, alone and beside a thread.
    run tail -n 30 <<<"$output"
    assert_equal "$(awk 'length > 80 || /[^ -~]/' <<<"$output")" ""
    assert_equal "$(sed '/^$/d; $d' <<<"$output" | tail -n 22)" "$(draw build/bench/run.tsv | sed '/^$/d; $d' | tail -n 22)"
    for operation in get "get, all in turn" "copy and drop" run; do
        assert_equal "$(grep -cE "^$operation +[#<>|o ]+ [0-9.]+[* ] *[0-9]+\$" <<<"$output")" 2
    done
    assert_line "For all numbers of variables: build/bench/graph.svg"
}

# bats test_tags=long
@test "without CPython the library is drawn alone" {
    need python3
    run make bench ARGS=--quick PYTHON_CONFIG=
    assert_success
    assert_in_order "CPython beside it: skipped" "from a shared library" "There is no CPython to compare them with" "run "
    is_drawn build/bench/run.tsv build/bench/graph.svg
}

# bats test_tags=long
@test "without python3 there is no graph, and that is said" {
    rm -rf build/graph/bin
    mkdir -p build/graph/bin
    find /bin/ /usr/bin/ /usr/local/bin/ -maxdepth 1 ! -name 'python3*' -exec ln -sf -t build/graph/bin {} +
    PATH=$PWD/build/graph/bin run make bench ARGS=--quick
    assert_success
    assert_line "The graph: skipped, python3 is not installed."
}

@test "a run is drawn in plain letters" {
    run diff <(draw $mine/run.tsv | sed '$d') <(sed '$d' $mine/run.out)
    assert_success
    without_cpython
    run diff <(draw build/graph/alone.tsv | sed '$d') <(sed '$d' $mine/alone.out)
    assert_success
}

@test "in colour on a terminal only, and not where NO_COLOR is set" {
    need python3
    command="python3 -B tests/bench/graph.py $mine/run.tsv build/graph/graph.svg"
    run terminal "$command"
    assert_output --regexp $'get +\033\[32m +o#####\| +\033\[0m   0.50 '
    assert_output --regexp $'copy +\033\[32m +o +\033\[0m   1.00 '
    assert_output --regexp $'c +\033\[31mo +\|#+>\033\[0m  13.25\\*'
    run diff <(terminal "NO_COLOR=1 $command" | tr -d '\r') <(draw $mine/run.tsv)
    assert_success
}

@test "the drawing has each row, where it belongs, and no number that the run has not" {
    draw $mine/run.tsv
    is_drawn $mine/run.tsv build/graph/graph.svg
    without_cpython
    draw build/graph/alone.tsv
    is_drawn build/graph/alone.tsv build/graph/graph.svg
}

# A drawing that sed has spoiled, and what is said of it.
spoiled() { # SED WORDS
    sed "$1" build/graph/graph.svg >build/graph/spoiled.svg
    run is_drawn $mine/run.tsv build/graph/spoiled.svg
    assert_failure
    assert_output --partial "$2"
}

@test "a drawing that says something else is refused" {
    draw $mine/run.tsv
    spoiled '$d' "it is no XML"
    spoiled 's/66.250/66.251/' "66.251 is not in the run"
    spoiled 's/at 64: 7.000 ns/at 64: 6.000 ns/' "get, beside, 64 variables: the point does not say 64, 7.000, 9.000, 0.5"
    spoiled 's/"decade"\(.*\)>100</"decade"\1>200</' "200 is no decade"
    spoiled 's/cx="62.0" cy="101.3"/cx="62.0" cy="102.3"/' "get, alone, 1 variables: the point is in the wrong place"
    spoiled '0,/"beside line" points/s/\("beside line" points="62.0,\)[0-9]*/\10/' "get, beside, 1 variables: the point is in the wrong place"
    spoiled 's/"beside line" points="[^ ]* /"beside line" points="/' "get, beside: 3 points and 2 corners for 3 rows"
    spoiled 's/"cpython mark"/"cpython"/' "copy, cpython: 0 points and 3 corners for 3 rows"
    spoiled 's/"goal" points="62.0,1/"goal" points="62.0,2/' "get: the goal is in the wrong place"
    spoiled 's/"name"\(.*\)>copy</"name"\1>cop</' "the panels are get, a & b < c, cop, "
    spoiled 's/ role="img"//' "it is no image with a title and a description"
    spoiled 's/^copy, with/cop, with/' "the description is silent on copy"
    spoiled 's/<style>/<script>go()<\/script><style>/' "there is a script"
    spoiled 's/<style>/<style>@import "there";/' "the style fetches something"
    spoiled 's/ class="paper"/ onclick="go()"/' "there is an attribute onclick"
}

# A run that awk has spoiled, and the sentence that is said of it, all of it.
broken() { # AWK SENTENCE
    awk -F '\t' -v OFS='\t' "$1" $mine/run.tsv >build/graph/broken.tsv
    run draw build/graph/broken.tsv
    assert_failure 1
    assert_output "build/graph/broken.tsv$2"
}

@test "a run that is broken is told in one sentence, and not drawn" {
    need python3
    rm -f build/graph/graph.svg
    broken 'NR != 12 { print }' ", the row for a & b < c, alone, 10000 variables is missing."
    broken '$1 != "copy" { print }' ", line 5 says 24 rows, and there are 18."
    broken 'NR != 1 { print }' ", line 1: here should stand compiler, a tab and a value."
    broken 'NR < 4 { print }' ", line 4: here should stand milliseconds, a tab and a value."
    broken 'NR == 6 { $4 = "ns" } { print }' ", line 6: here should stand the columns operation, company, variables, ctx, cpython, goal."
    broken 'NR < 7 { print }' ", line 7: here should stand the first row."
    broken 'NR == 8 { $4 = "fast" } { print }' ", line 8: ctx is 'fast', and should be a number above 0."
    broken 'NR == 8 { $5 = "nan" } { print }' ", line 8: cpython is 'nan', and should be a number above 0."
    broken 'NR == 8 { $6 = "-0.5" } { print }' ", line 8: goal is '-0.5', and should be a number above 0."
    broken 'NR == 8 { $4 = "0.000" } { print }' ", line 8: ctx is '0.000', and should be a number above 0."
    broken 'NR == 8 { $3 = "" } { print }' ", line 8: variables is '', and should be a number above 0."
    broken 'NR == 5 { $2 = "all" } { print }' ", line 5: rows is 'all', and should be a number above 0."
    broken 'NR == 8 { $2 = "with" } { print }' ", line 8: company is 'with', and should be alone or beside."
    broken 'NR == 8 { $3 = 1 } { print }' ", line 8: a second row for get, alone, 1 variables."
    broken 'NR == 8 { $7 = 1 } { print }' ", line 8: 7 columns, and there should be 6."
    broken 'NR == 2 { $2 = "-" } { print }' ", line 7: cpython is '10.000', and line 2 says that it took no part."
    broken '{ printf "\377" }' " cannot be read: it is not text."
    run draw build/graph/nothing.tsv
    assert_failure 1
    assert_output "build/graph/nothing.tsv cannot be read: No such file or directory."
    assert [ ! -e build/graph/graph.svg ]
}

@test "a file that cannot be written is told, and no argument is forgotten" {
    make -s -f tests/bench/bench.mk build/bench/bench
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
