# An exercise of the tests' own, so that they say the same whatever the book's exercises are.

load helpers

# A copy of the repository with three exercises, in chapter 1: a label, a guess, a count with threads. Where
# there is git, it is a repository of its own, which has the starters.
a_sample() { # the name of the copy
    a_copy "$1"
    rm -rf exercises solutions tests/wrong-answers tests/predict
    cp -R tests/screens/sample/. .
    mv wrong-answers predict tests/
    for exercise in exercises/01-vars/*/; do
        ln -s ../../../tests/tools/exercise.mk "${exercise}Makefile"
    done
    tests/tools/starter-sums >/dev/null
    ! command -v git >/dev/null || { git init -q . && git add exercises; }
    mkdir pristine
    cp -a exercises solutions tests/wrong-answers pristine/
    export COLUMNS=80
}

# The copy of a whole file's tests, as it was.
again() { # the name of the copy
    cd "build/copies/$1" || return 1
    rm -rf exercises solutions tests/wrong-answers work build/exercises
    cp -a pristine/exercises pristine/solutions .
    cp -a pristine/wrong-answers tests/
    answer=exercises/01-vars/1-label/answer.c
    export answer COLUMNS=80
}

# The answer that is right.
solve() {
    cp solutions/01-vars/1-label/answer.c exercises/01-vars/1-label/
}

# The right answer with lines changed: a sed script.
botch() {
    sed "$1" solutions/01-vars/1-label/answer.c >"$answer"
    ! cmp -s solutions/01-vars/1-label/answer.c "$answer"
}

# A directory for PATH that has every tool but one.
tools_without() {
    rm -rf build/tools
    mkdir -p build/tools
    ln -s /usr/local/bin/* /bin/* /usr/bin/* build/tools/ 2>/dev/null || true
    rm -f "build/tools/$1"
    printf '%s\n' "$PWD/build/tools"
}
