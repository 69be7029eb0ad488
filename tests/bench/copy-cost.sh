#!/bin/sh
# copy-cost.sh ARRAY_BINARY TRIE_BINARY [--quick] - the table of chapter 4, "what a copy costs".
# Both programs are tests/bench/copy_cost.c; bench.mk builds them and calls this.
set -eu

if [ $# -lt 2 ]; then
    echo "usage: $0 ARRAY_BINARY TRIE_BINARY [--quick]" >&2
    exit 2
fi
array=$1
trie=$2
shift 2

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM

# Into files, not down a pipe, so that a program that fails ends this script.
"$array" "$@" >"$scratch/array"
"$trie" "$@" >"$scratch/trie"

# Both print the same sizes in the same order.
paste -d ' ' "$scratch/array" "$scratch/trie" | awk '
    BEGIN {
        print "variables |      array      bytes |       trie      bytes"
        print "--------- | ---------- --------- | ---------- ---------"
    }
    NF != 6 || $1 != $4 {
        print "the two programs disagree in line " NR ": " $0 > "/dev/stderr"
        exit 1
    }
    { printf "%9d | %7.0f ns %9d | %7.0f ns %9d\n", $1, $2, $3, $5, $6 }
'
