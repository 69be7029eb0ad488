# The trie, shape by shape, and the map behind its interface: the programs in tests/unit, as they are and under the
# sanitizers; and broken tries and a broken library, which they must refuse. One alone: tests/tools/unit shapes

load asserts

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
@test "the book's mixing is a bijection" { tests/tools/unit mixing; }
@test "a hash is an address's alone, the bits are counted" { tests/tools/unit hash; }
@test "what every map does" { tests/tools/unit map; }
@test "what the array of chapter 4 does" { CODE=$deep tests/tools/unit map; }
@test "who owns a binding" { tests/tools/unit binding; }
@test "what is bound in a context" { tests/tools/unit context; }
@test "into a context, and out" { tests/tools/unit record; }
@test "which context is current" { tests/tools/unit current; }
@test "resets that are refused" { tests/tools/unit resets; }
@test "one node at a time" { tests/tools/unit nodes; }
@test "tries that are put together by hand are found and walked" { tests/tools/unit reading; }
@test "sets, case by case" { tests/tools/unit sets; }
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
@test "baggage from outside" { tests/tools/unit baggage; }
@test "values that hold others end one after the other" { tests/tools/unit endings; }
@test "runs that a thread has ended in" { tests/tools/unit abandon; }
@test "counts that threads share" { tests/tools/unit counts; }
@test "which lock guards a context" { tests/tools/unit guards; }
@test "the list of records" { tests/tools/unit records; }
@test "a record for each thread" { tests/tools/unit attached; }
@test "a fork while another thread has a lock" { tests/tools/unit forks; }
@test "contexts that are no longer a thread's to leave" { tests/tools/unit leaving; }
@test "chains of any length" { tests/tools/unit chains; }
@test "a get in a signal handler" { tests/tools/unit signal; }
@test "names for what is in a map" { tests/tools/unit stamps; }
@test "what a thread keeps of what it has found" { tests/tools/unit caches; }
@test "a handler between any two instructions that have an order" { tests/tools/unit moments; }
@test "a handler in the middle of an enter or an exit" { tests/tools/unit halves; }
@test "a get that comes again" { tests/tools/unit again; }
@test "what a thread has goes with it" { tests/tools/unit vanished; }
@test "what a thread has goes with it, and so does what it has kept" { FLAVOUR=release tests/tools/unit vanished; }
@test "the blocks that a thread keeps" { tests/tools/unit blocks; }
@test "what is left out where nobody else is" { tests/tools/unit nobody; }
@test "handlers of a fork that were there before the library's" { tests/tools/unit earlier; }
@test "a barrier that is there, or not, or not any more" { tests/tools/unit fence; }
@test "who waits for whom" { tests/tools/unit busy; }
@test "an allocator that starts a thread" { tests/tools/unit allocator; }
@test "a traversal tells what the end of the share releases" { tests/tools/unit traverse; }

# bats file_tags=long
@test "validator, asan" { FLAVOUR=asan tests/tools/unit validator; }
@test "mixing, asan" { FLAVOUR=asan tests/tools/unit mixing; }
@test "hash, asan" { FLAVOUR=asan tests/tools/unit hash; }
@test "map, asan" { FLAVOUR=asan tests/tools/unit map; }
@test "binding, asan" { FLAVOUR=asan tests/tools/unit binding; }
@test "context, asan" { FLAVOUR=asan tests/tools/unit context; }
@test "record, asan" { FLAVOUR=asan tests/tools/unit record; }
@test "current, asan" { FLAVOUR=asan tests/tools/unit current; }
@test "resets, asan" { FLAVOUR=asan tests/tools/unit resets; }
@test "nodes, asan" { FLAVOUR=asan tests/tools/unit nodes; }
@test "reading, asan" { FLAVOUR=asan tests/tools/unit reading; }
@test "sets, asan" { FLAVOUR=asan tests/tools/unit sets; }
@test "shapes, asan" { FLAVOUR=asan tests/tools/unit shapes; }
@test "orders, asan" { FLAVOUR=asan tests/tools/unit orders; }
@test "public_calls, asan" { FLAVOUR=asan tests/tools/unit public_calls; }
@test "map_model, asan" { FLAVOUR=asan tests/tools/unit map_model; }
@test "variables, asan" { FLAVOUR=asan tests/tools/unit variables; }
@test "arguments, asan" { FLAVOUR=asan tests/tools/unit arguments; }
@test "texts, asan" { FLAVOUR=asan tests/tools/unit texts; }
@test "wire, asan" { FLAVOUR=asan tests/tools/unit wire; }
@test "baggage, asan" { FLAVOUR=asan tests/tools/unit baggage; }
@test "endings, asan" { FLAVOUR=asan tests/tools/unit endings; }
@test "abandon, asan" { FLAVOUR=asan tests/tools/unit abandon; }
@test "counts, asan" { FLAVOUR=asan tests/tools/unit counts; }
@test "guards, asan" { FLAVOUR=asan tests/tools/unit guards; }
@test "records, asan" { FLAVOUR=asan tests/tools/unit records; }
@test "attached, asan" { FLAVOUR=asan tests/tools/unit attached; }
@test "forks, asan" { FLAVOUR=asan tests/tools/unit forks; }
@test "leaving, asan" { FLAVOUR=asan tests/tools/unit leaving; }
@test "chains, asan" { FLAVOUR=asan tests/tools/unit chains; }
@test "signal, asan" { FLAVOUR=asan tests/tools/unit signal; }
@test "stamps, asan" { FLAVOUR=asan tests/tools/unit stamps; }
@test "caches, asan" { FLAVOUR=asan tests/tools/unit caches; }
@test "moments, asan" { FLAVOUR=asan tests/tools/unit moments; }
@test "again, asan" { FLAVOUR=asan tests/tools/unit again; }
@test "vanished, asan" { FLAVOUR=asan tests/tools/unit vanished; }
@test "nobody, asan" { FLAVOUR=asan tests/tools/unit nobody; }
@test "busy, asan" { FLAVOUR=asan tests/tools/unit busy; }
@test "traverse, asan" { FLAVOUR=asan tests/tools/unit traverse; }
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
    refuses map_model 'the count is that of the variables that are set'
}

@test "refused: a node that a copy has is changed in place" {
    plant sole-always
    refuses in_place 'beside a copy the path is the root'
    must_fail "$broken" 09-speed/set_in_place
}

@test "refused: a node below one that a copy has is changed in place" {
    plant sole-below
    refuses in_place 'beside a copy the path is the root'
}

@test "refused: a binding that a token has takes another value" {
    plant sole-binding
    must_fail "$broken" 09-speed/set_in_place
}

@test "refused: a value is released inside a hook, since its binding stays" {
    plant sole-hook
    refuses in_place 'no hook runs inside another'
}

@test "refused: a change that leaves the stamp as it was" {
    plant cache-set
    refuses again 'the handler came'
    plant cache-slot
    refuses stamps 'a set with a token gives the map a new stamp'
}

@test "refused: a thread that goes on with the stamp from before" {
    plant cache-reset
    FLAVOUR=release refuses again 'what is unset is unset\|a get finds what is set now'
    plant cache-exit
    FLAVOUR=release refuses again 'the value is the new one'
}

@test "refused: a stamp that is given twice" {
    plant cache-threads
    refuses stamps 'no stamp is given twice'
    plant cache-again
    refuses stamps 'after the last stamp there is none'
}

@test "refused: an entry that nobody asks whose it is" {
    plant cache-var
    refuses caches 'nor for a variable of the same place'
    plant cache-zero
    refuses caches 'what has no stamp is not kept'
}

@test "refused: a handler that finds an entry half written, or takes it away" {
    plant cache-order
    refuses moments "what is found is the variable's"
    plant cache-written
    refuses moments "what is found is the variable's"
    plant cache-place
    refuses caches 'which does not get it while the stamp is the same'
}

@test "refused: a handler that keeps what it finds in the middle of a change" {
    plant cache-handler
    FLAVOUR=release refuses again 'in the copy it is the old one'
}

@test "refused: a cache that outlives its thread in the child of a fork" {
    plant cache-orphan
    refuses vanished 'a child has freed what was of threads that it has not got'
}

@test "refused: a process that takes itself for one with a single thread" {
    plant alone-always
    refuses nobody 'with a second thread nobody is alone'
}

@test "refused: a set that keeps nobody out while memory is asked for" {
    plant alone-set
    refuses allocator 'a thread that an allocator has started waits'
}

@test "refused: an exit that does not wait for a stranger" {
    plant busy-exit
    refuses busy 'and does not leave before it has been read'
}

@test "refused: a record that a handler of a fork has made is let go without having been wanted" {
    plant busy-made
    refuses earlier 'what a handler of a fork has made is wanted no more'
}

@test "refused: a handler of a fork that stops somebody who is stopped already" {
    plant busy-early
    refuses earlier 'a child reads what a thread that it has not got was busy with'
}

@test "refused: an exit that a handler sees half done" {
    plant cache-half
    refuses halves 'a handler finds all of a change, or nothing'
}

@test "refused: blocks of one thread that another one gets" {
    plant block-shared
    refuses blocks 'nor does it put anything there'
}

@test "refused: a list of blocks without an end" {
    plant block-room
    refuses blocks 'a list has room for 32'
}

@test "refused: a block in the list of larger ones" {
    plant block-list
    refuses blocks 'a block serves those who ask for as many bytes'
}

@test "refused: blocks that stay when their thread ends" {
    plant block-leak
    FLAVOUR=release refuses vanished 'a child has freed what was of threads that it has not got'
}

@test "refused: a thread that keeps blocks after its end" {
    plant block-end
    FLAVOUR=release refuses vanished 'and what it gives back later is free at once'
}

@test "refused: two threads that give the same stamps" {
    plant cache-threads
    refuses stamps 'no stamp is given twice'
}

@test "refused: a thread that is not wanted where there is no barrier" {
    plant guard-without
    refuses fence 'so each thread is wanted for ever, and takes the lock'
}

@test "refused: a copy takes one share too many" {
    plant trie-share
    refuses public_calls 'a node has another number of owners than of parents'
    refuses reading 'a copy is one more owner of the root'
}

@test "refused: a walk leaves out the last child" {
    plant trie-walk
    refuses shapes 'the walk does not follow the shape'
    refuses map_model 'a walk meets each variable that is set'
    refuses reading 'a walk meets the bindings of a node, and then those below'
}

@test "refused: a mixing that two numbers share" {
    plant trie-mix
    refuses mixing 'unmix(ctx_hash_mix(x)) == x'
    refuses hash 'two addresses never have one hash'
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
    FLAVOUR=release LIMIT=4 refuses signal 'expected: !touched\|status 124'
    # Where the signal comes between a lock and the note of it, the second waits for the first. And where none comes
    # while the lock is held, which takes luck, it is noticed at the end that a handler has locked at all.
    LIMIT=4 refuses signal 'Assertion .*held >> which == 0\|status 124\|expected: !touched'
}

@test "refused: a variable that takes its copy for itself" {
    plant var-copied
    refuses variables 'status 134'
}

@test "refused: a reading that lies on the stack" {
    plant edge-stack
    refuses baggage 'most < least + 2048'
}

@test "refused: a replacement for each byte" {
    plant edge-repair
    refuses baggage 'is_as_in_the_model'
}

@test "refused: of one key twice the first is read" {
    plant edge-first
    refuses baggage 'offset == e->strict_offset'
}

@test "refused: a line break that goes on in a property" {
    plant edge-line
    refuses baggage 'report.left_out == e->left_out'
}

@test "refused: properties that are said of another value" {
    plant edge-changed
    refuses baggage 'strcmp(text, expected) == 0'
}

# Instructions, counted and not timed: of readings and writings of that kind, less what the program does without.
costs() { # CODE KIND
    binary=build/$(compiler)-plain/$1/unit/baggage_cost
    tests/tools/build CODE="$1" FLAVOUR=plain "$binary" >/dev/null
    for kind in nothing "$2"; do
        valgrind --tool=cachegrind --cache-sim=no --cachegrind-out-file=/dev/null "$binary" "$kind" 2>&1 |
            sed -n 's/.*I *refs: *//p' | tr -d ,
    done | { read -r nothing && read -r all && echo $((all - nothing)); }
}

# Baggage of one size costs the same, whatever its keys are: half as much again at the most.
@test "no keys are much dearer than others" {
    need valgrind
    ordinary=$(costs src ordinary)
    assert [ "$ordinary" -gt 10000000 ]
    for kind in prefix same; do
        cost=$(costs src $kind)
        echo "ordinary $ordinary, $kind $cost"
        assert [ "$cost" -gt 0 ]
        assert [ $((cost * 2)) -le $((ordinary * 3)) ]
    done
}

@test "refused: a search through all that is read so far" {
    need valgrind
    plant edge-quadratic
    ordinary=$(costs "$broken" ordinary)
    cost=$(costs "$broken" prefix)
    echo "ordinary $ordinary, prefix $cost"
    assert [ $((cost * 2)) -gt $((ordinary * 3)) ]
}

@test "refused: a traversal that tells of what is shared" {
    plant unit-tells-node
    refuses traverse 'has(&released, told.values\[i\])'
    plant unit-tells-binding
    refuses traverse 'has(&released, told.values\[i\])'
}

@test "refused: a traversal that keeps a part of it to itself" {
    plant unit-keeps
    refuses traverse 'told.count == released.count'
}

@test "refused: a context that ends while a thread is inside, or not at all" {
    plant inside-early
    refuses inside 'who is inside keeps what has no owner any more'
    plant inside-left
    refuses inside 'and ends it on the way out'
}

@test "refused: a last share that is given up while a thread is on its way out" {
    plant inside-unguarded
    refuses inside 'who gives up the last share waits for a thread on its way out'
}

@test "refused: a traversal of a context that a thread is in" {
    plant inside-traverse
    refuses traverse 'told_by(context) == 0'
}

@test "refused: shares in hand that do not go back before a change, or are given twice" {
    plant hand-change
    refuses hand 'a set gives them back'
    plant hand-twice
    refuses hand 'and the next copy gets'
}

@test "refused: a share of another map in hand" {
    plant hand-other
    refuses hand 'what another map had is not kept'
}

@test "refused: shares that go back while another forks" {
    plant hand-fork
    refuses hand 'who gives shares back is stopped by a fork'
}

@test "refused: a child that does not give back what a vanished thread had in hand" {
    plant hand-orphan
    refuses hand 'in a child, what a vanished thread had in hand goes back'
}

@test "refused: a share of what is lent that is lost" {
    plant inside-lost
    refuses inside 'two threads that take a share at once both have one'
}

@test "refused: a thread without a record that takes itself for who is inside" {
    plant inside-nobody
    refuses inside 'a thread that has entered nothing does not take itself for who is inside'
}
