# The trie, shape by shape, and the map behind its interface: the programs in tests/unit, as they are and under the
# sanitizers; and broken tries and a broken library, which they must refuse. One alone: tests/tools/unit shapes

load helpers

# The unit program must fail on what was planted, in these words.
refuses() { # PROGRAM MESSAGE
    status=0
    CODE=$broken LIMIT=${LIMIT:-30} tests/tools/unit "$1" >"$broken.said" || status=$?
    if [ "$status" -ne 1 ] || ! grep -q -e "$2" "$broken.said"; then
        echo "$broken: $1 should have said \"$2\", and ended with $status:"
        cat "$broken.said"
        return 1
    fi
}

deep=chapters/04-copy_context/deep

@test "the validator refuses each kind of broken trie" { tests/tools/unit validator; }
@test "the mixing is a bijection, the bits are counted" { tests/tools/unit hash; }
@test "every shape is built and taken apart" { tests/tools/unit shapes; }
@test "every order of setting and removing" { tests/tools/unit orders; }
@test "random calls, every trie validated after each" { tests/tools/unit public_calls; }
@test "the trie beside a model" { tests/tools/unit map_model; }
@test "the array of chapter 4 beside a model" { CODE=$deep tests/tools/unit map_model; }
@test "arguments that are NULL" { tests/tools/unit arguments; }
@test "variables that are copied and initialised again" { tests/tools/unit variables; }
@test "texts in buffers of every size" { tests/tools/unit texts; }
@test "the edges of the wire" { tests/tools/unit wire; }
@test "a text that is longer than an int can tell" { tests/tools/unit long_text; }
@test "contexts that are no longer a thread's to leave" { tests/tools/unit leaving; }
@test "chains of any length" { tests/tools/unit chains; }
@test "a get in a signal handler" { tests/tools/unit signal; }

@test "validator, asan" { FLAVOUR=asan tests/tools/unit validator; }
@test "hash, asan" { FLAVOUR=asan tests/tools/unit hash; }
@test "shapes, asan" { FLAVOUR=asan tests/tools/unit shapes; }
@test "orders, asan" { FLAVOUR=asan tests/tools/unit orders; }
@test "public_calls, asan" { FLAVOUR=asan tests/tools/unit public_calls; }
@test "map_model, asan" { FLAVOUR=asan tests/tools/unit map_model; }
@test "variables, asan" { FLAVOUR=asan tests/tools/unit variables; }
@test "arguments, asan" { FLAVOUR=asan tests/tools/unit arguments; }
@test "texts, asan" { FLAVOUR=asan tests/tools/unit texts; }
@test "wire, asan" { FLAVOUR=asan tests/tools/unit wire; }
@test "leaving, asan" { FLAVOUR=asan tests/tools/unit leaving; }
@test "chains, asan" { FLAVOUR=asan tests/tools/unit chains; }
@test "signal, asan" { FLAVOUR=asan tests/tools/unit signal; }
@test "map_model, the array, asan" { CODE=$deep FLAVOUR=asan tests/tools/unit map_model; }

@test "refused: a node with one binding is not inlined" {
    plant trie-inline
    refuses shapes 'a node has a single binding, which its parent should hold'
    refuses orders 'a node has a single binding, which its parent should hold'
    refuses public_calls 'a node has a single binding, which its parent should hold'
}

@test "refused: a collapse ends one level too low" {
    plant trie-collapse
    refuses shapes 'a node has a single binding, which its parent should hold'
}

@test "refused: a variable that is set again is counted again" {
    plant trie-count
    refuses shapes 'the count is not the number of bindings'
    refuses map_model 'maps\[m\].count == models\[m\].count'
}

@test "refused: a copy takes one share too many" {
    plant trie-share
    refuses public_calls 'a node has another number of owners than of parents'
}

@test "refused: a walk leaves out the last child" {
    plant trie-walk
    refuses shapes 'the walk does not follow the shape'
    refuses map_model 'count == models\[m\].count'
}

@test "refused: a mixing that two numbers share" {
    plant trie-mix
    refuses hash 'unmix(ctx_hash_mix(x)) == x'
}

@test "refused: a NULL that nobody asks about" {
    plant edge-null
    refuses arguments 'status 139'
}

@test "refused: a thread that leaves what another is in" {
    plant edge-leaving
    refuses leaving 'status 139'
}

@test "refused: a text that is one byte longer than its buffer" {
    plant edge-text
    refuses texts 'after .* cases'
}

@test "refused: a number that is out of range by one" {
    plant edge-number
    refuses wire 'decode(text, strlen(text), &value) == CTX_BAGGAGE_VALUE'
}

@test "refused: hooks that run inside each other" {
    plant chain-nested
    refuses chains 'status 139'
    must_fail "$broken" 05-run/hooks_do_not_nest
}

@test "refused: a run that counts its way out at each step" {
    plant chain-square
    LIMIT=8 refuses chains 'status 124'
}

@test "refused: a block that compares an address without a share" {
    plant block-address
    must_fail "$broken" 05-run/auto_exit_leaves_a_stranger
}

@test "refused: a get that takes a lock" {
    plant signal-lock
    LIMIT=4 refuses signal 'touched\|status 124'
}

@test "refused: a variable that takes its copy for itself" {
    plant var-copied
    refuses variables 'status 134'
}
