# shellcheck shell=sh
# What a test of tests/tools/suite may ask for before it begins; in the suites for Bats, tests/suites/helpers.bash has
# these words. Without it the test is skipped, which is status 3, and counted as skipped; but not on CI, where a missing
# tool is a failure.
need() {
    command -v "$1" >/dev/null 2>&1 || lacks "$1"
}

# The same for a package of npm's, as tests/node/package.json names it.
need_package() {
    need node && { [ -d "tests/node/node_modules/$1" ] || lacks "$1, of tests/node/package.json,"; }
}

# The same for the library that the tasks of chapter 8 run on.
need_libuv() {
    # shellcheck disable=SC2086 # $CC is a list of words
    echo '#include <uv.h>' | ${CC:-gcc} -E - >/dev/null 2>&1 || lacks libuv1-dev
}

# A compiler, a C library, and whatever runs their programs.
need_bits32() {
    echo 'int main(void) { return 0; }' | gcc -m32 -x c -o /dev/null - 2>/dev/null || lacks "a gcc that links for 32 bits"
}

need_release() {
    : # whoever builds anything can build that
}

need_arm64() {
    need aarch64-linux-gnu-gcc && need qemu-aarch64
}

need_musl() {
    need musl-gcc
}

lacks() {
    if [ "${CI:-}" = true ]; then
        echo "$1 is not installed, and CI must not skip"
        exit 1
    fi
    echo "$1 is not installed"
    exit 3
}

# A golden program that must not pass with this code.
must_fail() { # CODE TEST
    if (CODE=$1 && golden "$2") >/dev/null; then
        echo "$2 passes with the code in $1, although its feature is not there yet"
        exit 1
    fi
}

# What was found out before all tests: in the file, the status, and then the words.
noted_down() { # FILE
    [ -s "$1" ] || { echo "nobody has looked: there is no $1"; exit 1; }
    sed 1d "$1"
    exit "$(sed 1q "$1")"
}
