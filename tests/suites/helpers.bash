# Shared by all suites. Every test runs at the top of the repository.
#
# It needs Bats and nothing else. Suites that compare load asserts.bash, which loads this and needs Debian's bats-assert:
# without it their tests are skipped, aloud. A learner's tests, which tests/tools/suite lists, need neither.

export LC_ALL=C
unset MAKEFLAGS MAKELEVEL MFLAGS MAKEOVERRIDES

# The compiler's name in the names of the folders under build/.
compiler() {
    (. tests/tools/common.sh && compiler)
}

# A tool that a test cannot do without: skipped, and counted as skipped, where it is missing; but not on CI, where
# a missing tool is a failure.
need() {
    command -v "$1" >/dev/null 2>&1 || lacks "$1"
}

# The same for a package of npm's, as tests/node/package.json names it.
need_package() {
    need node || return
    [ -d "tests/node/node_modules/$1" ] || lacks "$1, of tests/node/package.json,"
}

# The same for the library that the tasks of chapter 8 run on.
need_libuv() {
    # shellcheck disable=SC2086 # $CC is a list of words
    echo '#include <uv.h>' | ${CC:-gcc} -E - >/dev/null 2>&1 || lacks libuv1-dev
}

# gcc, but that it finds no libuv.
without_libuv() {
    mkdir -p build/without-libuv
    # shellcheck disable=SC2016
    printf '#!/bin/sh\ncase " $* " in *" -E - "*) exit 1 ;; esac\nexec gcc "$@"\n' >build/without-libuv/gcc-alone
    chmod +x build/without-libuv/gcc-alone
    export CC=$PWD/build/without-libuv/gcc-alone
}

lacks() {
    if [ "${CI:-}" = true ]; then
        echo "$1 is not installed, and CI must not skip"
        return 1
    fi
    skip "$1 is not installed"
}

# A terminal, and what is printed on it.
terminal() {
    need script
    script -qec "$1" /dev/null </dev/null
}

# A golden program that must not pass with this code.
must_fail() { # CODE TEST
    if CODE=$1 tests/tools/golden "$2" >/dev/null; then
        echo "$2 passes with the code in $1, although its feature is not there yet"
        return 1
    fi
}

# A copy of the repository to break things in, under build/. What npm has installed is not the repository's.
a_copy() {
    rm -rf "build/copies/$1"
    mkdir -p "build/copies/$1"
    tar -c --exclude=./build --exclude=./.git --exclude=./work --exclude=./tests/node/node_modules . | tar -x -C "build/copies/$1"
    cd "build/copies/$1" || return 1
}

# A copy of src, $broken, with the bug of tests/planted/NAME.patch in it. What was built of the same text before stays.
plant() { # NAME
    need patch
    broken=build/planted/$1
    tests/tools/plant "$1" "$broken.new" || return 1
    if ! diff -rq "$broken.new" "$broken" >/dev/null 2>&1; then
        rm -rf "$broken"
        mv "$broken.new" "$broken"
    fi
}
