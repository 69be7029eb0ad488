# Baggage, exchanged with OpenTelemetry's propagator for JavaScript (tests/opentelemetry/README.md): random cases, each
# difference of the table, and broken libraries and tables that this must notice.
#
# SEED=1 and COUNT=4000 say which cases, and how many of a kind.

load asserts

modules=${MODULES:-tests/node/node_modules}
page=tests/opentelemetry/README.md

# Of the packages only the propagator is looked for; they come by npm, from a lock file.
need_propagator() {
    need node
    [ ! -f "$modules/@opentelemetry/core/package.json" ] || return 0
    if [ "${CI:-}" = true ]; then
        echo "the propagator is not installed, and CI must not skip"
        return 1
    fi
    skip "OpenTelemetry's propagator is not installed: (cd tests/node && npm ci)"
}

# The library's part is under the sanitizers.
exchange() { # CODE KIND [PAGE]
    need_propagator
    binary=build/$(compiler)-asan/$1/opentelemetry/exchange
    tests/tools/build CODE="$1" FLAVOUR=asan "$binary" >/dev/null
    run node tests/opentelemetry/exchange.js "$binary" "$2" "${3:-$page}" "${SEED:-1}" "${COUNT:-4000}"
}

good() {
    exchange src "$1"
    assert_success
    assert_output --regexp "^$1, seed ${SEED:-1}: "
    echo "# $output" >&3
}

# bats file_tags=long
@test "one text: both read the same" { good reads; }
@test "one text: both send on the same" { good passes; }
@test "what the library writes, the propagator reads" { good writes; }
@test "what the propagator writes, the library reads and sends on" { good comes; }

@test "each difference of the table is so" {
    exchange src table
    assert_success
    assert_equal "$(echo "$output" | cut -d ' ' -f 1)" "$(grep -c '^| `[a-z0-9-]*` | [a-z, ]* | `' $page)"
}

# What the page shows, and does not replay, since a clone has no propagator.
@test "the worker of chapter 7's text prints what stands there" {
    need_propagator
    rm -rf build/worker
    mkdir -p build/worker/try
    for program in ask told; do
        gcc -std=c11 -D_POSIX_C_SOURCE=200809L -pthread -I src "tests/try/07-processes/$program.c" src/*.c \
            -o "build/worker/try/$program"
    done
    cp tests/try/07-processes/worker.mjs build/worker/try/
    ln -s "$(realpath "$modules")" build/worker/node_modules
    cd build/worker
    run try/ask node try/worker.mjs try/told
    assert_success
    assert_output "$(sed -n '/^. try.ask node/,/^```/ { /^[^`$]/p; }' ../../chapters/07-processes/README.md)"
    assert_equal "${#lines[@]}" 3
}

@test "a seed makes the same cases again, and another seed others" {
    need_propagator
    made() {
        node -e '
            const random = require("./tests/opentelemetry/random.js").from(process.argv[1]);
            console.log(JSON.stringify([random.text(), random.text(), random.entries()]));' "$1"
    }
    assert_equal "$(made 7)" "$(made 7)"
    assert_not_equal "$(made 7)" "$(made 8)"
}

# Tables that are not true: refused_table SCRIPT KIND MESSAGE
refused_table() {
    need_propagator
    mkdir -p build/opentelemetry
    sed "$1" $page >build/opentelemetry/README.md
    ! cmp -s $page build/opentelemetry/README.md || { echo "the table is as it was"; return 1; }
    exchange src "$2" build/opentelemetry/README.md
    assert_failure 1
    assert_output --partial "$3"
}

@test "refused: a difference that the table does not have" {
    refused_table '/^| `not-utf-8` /d' reads "a difference that the table does not have, not-utf-8"
    refused_table '/^| `key-twice` /d' passes "a difference that the table does not have, key-twice"
    refused_table '/^| `nul` /d' table "a rule without a row: \"nul\""
}

@test "refused: a row that is no difference" {
    refused_table 's/^| `not-utf-8` | reads | `[^`]*`/| `not-utf-8` | reads | `"city=K%C3%B6ln"`/' table \
        "a row that is no difference"
}

@test "refused: a row that is not so" {
    refused_table 's/`b: "2"; 1 left out`/`b: "2"`/' table "a row that is not so, nul"
    refused_table 's/| `x=2,k=3` |/| `x=1,k=3` |/' table "a row that is not so, key-twice"
}

# Broken libraries: caught KIND MESSAGE, after plant.
caught() {
    exchange "$broken" "$1"
    assert_failure 1
    assert_output --partial "$2"
}

@test "caught: a replacement for each byte" {
    need_propagator
    plant exchange-repair
    caught reads "the library reads something else"
}

@test "caught: the first of a key" {
    need_propagator
    plant exchange-first
    caught reads "the library reads something else"
}

@test "caught: a bad member that nobody counts" {
    need_propagator
    plant exchange-count
    caught reads "another number is left out"
}

@test "caught: others' members that lose what is behind a semicolon" {
    need_propagator
    plant exchange-end
    caught passes "the library sends on something else"
}

@test "caught: a percent sign that is written as it is" {
    need_propagator
    plant exchange-percent
    caught writes "a difference that no rule explains"
}

@test "caught: a name that is not encoded" {
    need_propagator
    plant exchange-name
    caught writes "a difference that no rule explains"
}

@test "caught: properties that are said of another value" {
    need_propagator
    plant exchange-changed
    caught comes "what the library has sent on is something else"
}

@test "caught: properties that are not sent on" {
    need_propagator
    plant exchange-properties
    caught comes "what the library has sent on is something else"
}

@test "without the packages it is skipped, and said aloud; but not on CI" {
    need node
    result=build/results/without/opentelemetry.tap
    env -u CI RESULTS=build/results/without MODULES=build/nowhere tests/tools/run-suite opentelemetry "each difference"
    grep -q "^ok 1 .* # skip .*npm ci" "$result"
    CI=true RESULTS=build/results/without MODULES=build/nowhere tests/tools/run-suite opentelemetry "each difference"
    grep -q "^not ok 1 " "$result"
}
