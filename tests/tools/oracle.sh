# shellcheck shell=sh
# What the oracle's tools share: . tests/tools/oracle.sh
# A twin is called as its program is, 03-tokens/reset_twice; the twin of an exercise's prediction,
# predict/03-tokens/1-predict-tokens; a question that only CPython is asked, versions/with_token.
. tests/tools/common.sh

# shellcheck disable=SC2034 # for the tools
python=${PYTHON:-python3}
differences=tests/golden/differences.md

# The newer CPythons, as tests/node/package.json names them: 3.14, 3.15.
newer_versions() {
    sed -n 's/^ *"pyodide-\([0-9.]*\)":.*/\1/p' tests/node/package.json
}

# The rows of a table: rows "Without a Python twin"
rows() {
    awk -v heading="## $1" '/^#/ { inside = $0 == heading; next } inside && /^[|] `/' "$differences"
}

# The nth thing in `` of each row that is read.
quoted() {
    cut -d '`' -f $((2 * $1))
}

twin_of() {
    case $1 in
    predict/*) echo "tests/$1.py" ;;
    *) echo "tests/golden/$1.py" ;;
    esac
}

names() {
    sed 's|^tests/golden/||; s|^tests/||; s|\.py$||'
}

# What has no output beside it is no twin, but what twins import.
twin_files() {
    for file in tests/golden/*/*.py tests/golden/*/tasks/*.py tests/predict/*/*.py; do
        case $file in
        tests/golden/*) [ ! -f "${file%.py}.out" ] || echo "$file" ;;
        *) [ ! -f "$file" ] || echo "$file" ;;
        esac
    done
}

twins() {
    twin_files | names
}

# Those that need what a CPython in WebAssembly has not, by the words in them. The questions in versions/ start nothing.
twins_of_python3_alone() {
    words=$(rows "Asked of python3 alone" | quoted 1 | paste -s -d '|')
    twin_files | grep -v '/versions/' | xargs grep -l -w -E -e "$words" | names
}

# The others. Each is asked of every version.
twins_of_all() {
    {
        twins_of_python3_alone
        twins
    } | sort | uniq -u
}

# The versions that print something else than those before, by the files: NAME.out-3.14 is from 3.14 on.
newer_outputs() { # NAME
    for file in "tests/golden/$1".out-*; do
        [ ! -f "$file" ] || echo "${file##*.out-}"
    done | sort -V
}

# The file with what this version must print: NAME.out, or that of the last version before it or at it that differs.
expected_of() { # NAME VERSION
    file=tests/golden/$1.out
    for since in $(newer_outputs "$1"); do
        [ "$(printf '%s\n' "$since" "$2" | sort -V | head -n 1)" != "$since" ] || file=tests/golden/$1.out-$since
    done
    echo "$file"
}
