#!/usr/bin/env bats
# Threads: the programs in tests/stress, run in four ways; and builds with one thing broken, each of which has to be
# caught. One of them alone, with other random numbers:  SEED=7 FLAVOUR=tsan tests/tools/stress copy
#
#   free       as they are, every copy's trie checked by tests/unit/validate.c, and with the assertions of src/debug.h
#   release    the same without assertions: what their bug does then
#   tsan       ThreadSanitizer, by gcc and by clang: it knows what C11's memory orders promise
#   helgrind   Helgrind, told what a count promises (tests/stress/helgrind.h): it knows locks, and their order. DRD
#              knows no more than Helgrind does here and is for UNDER=drd by hand
#   memcheck   Valgrind's own: the ends of threads leak nothing
#
# One of them also under AddressSanitizer; and some on a machine that has no membarrier, played by a sandbox:
# WITHOUT=membarrier tests/tools/stress copy

load helpers

free() { tests/tools/stress "$1"; }
tsan() { need "$2"; CC=$2 FLAVOUR=tsan tests/tools/stress "$1"; }
helgrind() { need valgrind; UNDER=helgrind tests/tools/stress "$1"; }
memcheck() { need valgrind; UNDER=memcheck tests/tools/stress "$1"; }
asan() { FLAVOUR=asan tests/tools/stress "$1"; }

# A machine without membarrier, which is played by a sandbox; not everybody may make one.
without() { # COMMAND...
    sandbox=build/$(compiler)-plain/src/stress/without_membarrier
    tests/tools/build "$sandbox"
    status=0
    "$sandbox" true 2>build/no-sandbox || status=$?
    if [ "$status" -eq 3 ]; then
        cat build/no-sandbox
        [ "${CI:-}" != true ] || return 1 # CI must not skip
        skip "no sandbox can be made here"
    fi
    WITHOUT=membarrier "$@"
}

# The program must fail on what was planted, and say why, in one of some runs: some bugs need luck to be seen, and
# on a busy machine more of it.
caught_by() { # WAY PROGRAM MESSAGE
    for seed in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        status=0
        case $1 in
        free) SEED=$seed CODE=$broken tests/tools/stress "$2" ;;
        release | tsan | asan) SEED=$seed CODE=$broken FLAVOUR=$1 tests/tools/stress "$2" ;;
        helgrind | memcheck) SEED=$seed CODE=$broken UNDER=$1 tests/tools/stress "$2" ;;
        esac >build/planted/said || status=$?
        [ "$status" -ne 2 ] || break # it does not build
        if [ "$status" -ne 0 ] && grep -q -e "$3" build/planted/said; then return 0; fi
    done
    echo "$broken: $1 $2 should have said \"$3\", and ended with $status:"
    cat build/planted/said
    return 1
}

@test "share, free" { free share; }
@test "enter, free" { free enter; }
@test "copy, free" { free copy; }
@test "drop, free" { free drop; }
@test "leave, free" { free leave; }
@test "fork, free" { free fork; }
@test "pool, free" { free pool; }
@test "start, free" { free start; }
@test "bystander, free" { free bystander; }
@test "orphan, free" { free orphan; }
@test "quit, free" { free quit; }
@test "compare, free" { free compare; }
@test "coroutine, free" { free coroutine; }
@test "fifth, free" { free fifth; }
@test "chain, free" { free chain; }
@test "alone, free" { free alone; }
@test "wander, free" { free wander; }
@test "stranger, free" { free stranger; }
@test "midway, free" { free midway; }
@test "inherit, free" { free inherit; }
@test "inherit, release" { FLAVOUR=release tests/tools/stress inherit; }
@test "coroutine, of a library without exceptions" { FLAVOUR=bare tests/tools/stress coroutine; }

@test "share, tsan" { tsan share gcc; }
@test "enter, tsan" { tsan enter gcc; }
@test "copy, tsan" { tsan copy gcc; }
@test "drop, tsan" { tsan drop gcc; }
@test "leave, tsan" { tsan leave gcc; }
@test "fork, tsan" { tsan fork gcc; }
@test "pool, tsan" { tsan pool gcc; }
@test "start, tsan" { tsan start gcc; }
@test "bystander, tsan" { tsan bystander gcc; }
@test "quit, tsan" { tsan quit gcc; }
@test "compare, tsan" { tsan compare gcc; }
@test "chain, tsan" { tsan chain gcc; }
@test "alone, tsan" { tsan alone gcc; }
@test "wander, tsan" { tsan wander gcc; }
@test "stranger, tsan" { tsan stranger gcc; }
@test "midway, tsan" { tsan midway gcc; }
@test "inherit, tsan" { tsan inherit gcc; }

@test "a sandbox is a machine without membarrier" {
    without true
    "$sandbox" # outside the call works, inside it fails
}
@test "stranger, without membarrier" { without free stranger; }
@test "copy, without membarrier" { without free copy; }
@test "fork, without membarrier" { without free fork; }
@test "midway, without membarrier" { without free midway; }
@test "inherit, without membarrier" { without free inherit; }
@test "stranger, without membarrier, tsan" { without tsan stranger gcc; }
@test "copy, without membarrier, tsan" { without tsan copy gcc; }
@test "fork, without membarrier, tsan" { without tsan fork gcc; }

# bats file_tags=long
@test "share, tsan of clang" { tsan share clang; }
@test "enter, tsan of clang" { tsan enter clang; }
@test "copy, tsan of clang" { tsan copy clang; }
@test "drop, tsan of clang" { tsan drop clang; }
@test "leave, tsan of clang" { tsan leave clang; }
@test "fork, tsan of clang" { tsan fork clang; }
@test "pool, tsan of clang" { tsan pool clang; }
@test "start, tsan of clang" { tsan start clang; }
@test "bystander, tsan of clang" { tsan bystander clang; }
@test "quit, tsan of clang" { tsan quit clang; }
@test "compare, tsan of clang" { tsan compare clang; }
@test "chain, tsan of clang" { tsan chain clang; }
@test "alone, tsan of clang" { tsan alone clang; }
@test "wander, tsan of clang" { tsan wander clang; }
@test "stranger, tsan of clang" { tsan stranger clang; }
@test "midway, tsan of clang" { tsan midway clang; }
@test "inherit, tsan of clang" { tsan inherit clang; }

@test "share, helgrind" { helgrind share; }
@test "enter, helgrind" { helgrind enter; }
@test "copy, helgrind" { helgrind copy; }
@test "drop, helgrind" { helgrind drop; }
@test "chain, helgrind" { helgrind chain; }
@test "alone, helgrind" { helgrind alone; }
@test "wander, helgrind" { helgrind wander; }
@test "leave, helgrind" { helgrind leave; }
@test "inherit, helgrind" { helgrind inherit; }
@test "fork, helgrind" { helgrind fork; }
@test "pool, helgrind" { helgrind pool; }
@test "start, helgrind" { helgrind start; }
@test "bystander, helgrind" { helgrind bystander; }
@test "orphan, helgrind" { helgrind orphan; }
@test "quit, helgrind" { helgrind quit; }
@test "compare, helgrind" { helgrind compare; }
@test "stranger, helgrind" { helgrind stranger; }
@test "midway, helgrind" { helgrind midway; }

@test "share, memcheck" { memcheck share; }
@test "enter, memcheck" { memcheck enter; }
@test "drop, memcheck" { memcheck drop; }
@test "leave, memcheck" { memcheck leave; }
@test "pool, memcheck" { memcheck pool; }
@test "start, memcheck" { memcheck start; }
@test "wander, memcheck" { memcheck wander; }
@test "quit, memcheck" { memcheck quit; }
@test "stranger, memcheck" { memcheck stranger; }

@test "stranger, asan" { asan stranger; }

# What must be caught, and by what. Where the threads must meet by chance, the broken code sleeps in the gap.

@test "caught: a plain count" {
    plant threads-plain-count
    caught_by tsan drop "data race"
    ! command -v valgrind >/dev/null || caught_by helgrind drop "data race"
}

@test "caught: a count down that is relaxed" {
    plant threads-relaxed
    caught_by tsan drop "data race"
    ! command -v valgrind >/dev/null || caught_by helgrind drop "data race"
}

@test "caught: a count down without acquire" {
    plant threads-no-acquire
    caught_by tsan drop "data race"
    ! command -v valgrind >/dev/null || caught_by helgrind drop "data race"
}

@test "caught: a count down without release" {
    plant threads-no-release
    caught_by tsan drop "data race"
    ! command -v valgrind >/dev/null || caught_by helgrind drop "data race"
}

@test "caught: a last share, found by a load, that is ordered after nothing" {
    plant threads-last-relaxed
    caught_by tsan drop "data race"
    ! command -v valgrind >/dev/null || caught_by helgrind drop "data race"
}

@test "caught: a process that takes itself for one with a single thread" {
    plant alone-always
    caught_by tsan copy "data race"
}

@test "caught: a last owner that is not ordered after the others" {
    plant threads-sole-relaxed
    caught_by tsan alone "data race"
    ! command -v valgrind >/dev/null || caught_by helgrind alone "data race"
}

@test "caught: a change in place of what a copy has" {
    plant sole-always
    # Either by what a copy has in it, or by whom the node belongs to when it gets its stamp.
    caught_by free copy 'not so\|ctx_count_is_one(&map->root->owners)'
    caught_by tsan copy "data race"
}

@test "caught: a thread that remembers what is so no longer" {
    plant cache-set
    caught_by release wander "not so"
    plant cache-exit
    caught_by release wander "not so"
}

@test "caught: one cache for all threads" {
    plant cache-shared
    caught_by tsan wander "data race"
    ! command -v valgrind >/dev/null || caught_by helgrind wander "data race"
}

@test "caught: a cache that a thread leaves behind" {
    need valgrind
    plant cache-leak
    caught_by memcheck wander "definitely lost"
}

@test "caught: a context that is looked into when it may be gone" {
    plant inside-subtract
    # By whoever looks first: ThreadSanitizer, the program, or the library at a count that is nobody's any more.
    caught_by tsan inherit 'heap-use-after-free\|not so\|Assertion .shares > 0'
    plant inside-late
    caught_by tsan inherit "data race"
}

@test "caught: a number that is read while it is stored in two halves" {
    plant inside-length
    caught_by tsan copy "data race"
}

@test "caught: a node that is given back as a larger one" {
    need valgrind
    plant block-width
    FLAVOUR=release caught_by memcheck copy "Invalid write"
}

@test "caught: a copy without the guard" {
    plant threads-copy
    caught_by tsan copy "data race"
    ! command -v valgrind >/dev/null || caught_by helgrind copy "data race"
}

@test "caught: a set without the guard" {
    plant threads-set
    caught_by tsan copy "data race"
    ! command -v valgrind >/dev/null || caught_by helgrind copy "data race"
}

@test "caught: a reset without the guard" {
    plant threads-reset
    caught_by tsan copy "data race"
}

@test "caught: a reader without the guard" {
    plant threads-read
    caught_by tsan copy "data race"
}

@test "caught: an enter without the guard" {
    plant threads-enter
    caught_by tsan enter "data race"
    caught_by free enter "not so"
}

@test "caught: a list of threads without its lock" {
    plant threads-list
    caught_by tsan start "data race"
}

@test "caught: one current context for all threads" {
    plant threads-self
    caught_by free copy "not so: .*RUNNING_ELSEWHERE"
    caught_by tsan pool "data race\|ctx_busy_begin: Assertion"
}

@test "caught: nothing done at fork" {
    plant threads-fork
    caught_by free fork "not so: .*ctx_enter"
}

@test "caught: a process that is prepared for a fork when a thread enters" {
    plant threads-fork-late
    LIMIT=4 caught_by free bystander "it hangs"
}

@test "caught: a fork that takes no guards" {
    plant threads-fork-guards
    LIMIT=4 caught_by release fork "it hangs"
    caught_by free fork "Assertion .*ctx_lock_has_all"
}

@test "caught: a child that leaves vanished threads where they were" {
    plant threads-fork-child
    caught_by free fork "not so: .*ctx_enter"
}

@test "caught: a fork that releases" {
    plant threads-fork-releases
    caught_by free fork "not so: .*releases == 0"
}

@test "caught: a child that never releases what vanished threads held" {
    plant threads-fork-keeps
    caught_by free fork "not so: .*releases == 1"
}

@test "caught: a record that is looked at after the exit" {
    plant threads-quit
    caught_by free quit "not so"
}

@test "caught: a run that is cleaned up for ever" {
    plant threads-run-endless
    caught_by free hooks "not so: calls == 12"
}

@test "caught: a run that takes no record for its own" {
    plant threads-run-quit
    caught_by free quit "not so"
}

@test "caught: a release after which a thread is never cancelled" {
    plant threads-cancel-off
    caught_by free hooks "not so: state_after == PTHREAD_CANCEL_ENABLE"
}

@test "caught: orphans that are taken off their list too late" {
    plant threads-orphan-late
    caught_by free orphan "not so"
}

@test "caught: an exit whose orphans set variables for nobody" {
    plant threads-orphan-last
    caught_by free orphan "not so"
}

@test "caught: a run whose callers clean up inside it" {
    plant threads-run-inside
    must_fail "$broken" 06-threads/exit_in_run
}

@test "caught: an owner who is not on his chain yet" {
    plant threads-fork-enter
    caught_by free fork "not so: .*ctx_enter"
}

@test "caught: an owner who is off his chain already" {
    plant threads-fork-exit
    caught_by free fork "not so: .*ctx_enter"
}

@test "caught: a thread that ends and stays inside" {
    plant threads-stay
    caught_by free leave "not so"
}

@test "caught: a thread that is cancelled while it leaves" {
    plant threads-end-cancelled
    caught_by free leave "not so"
    caught_by free hooks "not so: released"
}

@test "caught: a thread whose record outlives it" {
    need valgrind
    plant threads-record
    caught_by memcheck leave "definitely lost"
}

@test "caught: a run that leaks its share when its thread ends" {
    plant threads-run
    caught_by free leave "not so: .*releases == 1"
}

@test "caught: a starter that has the last share of the thread's context" {
    plant threads-start-share
    caught_by free start "not so: .*is_starter"
}

@test "caught: a start that fails and leaves its record" {
    plant threads-start
    caught_by free start "not so: .*ctx_enter"
}

@test "caught: a comparison of two moments" {
    plant threads-moments
    caught_by free compare "not so: .*equal"
}

@test "caught: two guards in any order" {
    plant threads-order
    LIMIT=4 caught_by release compare "it hangs"
    caught_by free compare "Assertion .*held >> which == 0"
}

@test "caught: a fork that locks an earlier handler out" {
    plant threads-fork-handler
    must_fail "$broken" 07-processes/earlier_fork_handler
}

@test "caught: a run that nobody cleans up after" {
    plant threads-run-left
    must_fail "$broken" 06-threads/exit_in_run
}

@test "caught: a thread that is still inside after the fourth round" {
    plant threads-fifth
    caught_by release fifth "not so: .*ctx_enter"
    caught_by free fifth "Assertion .*record->current == "
}

@test "caught: nothing, where nothing is broken" {
    plant threads-nothing
    if caught_by free drop ""; then return 1; fi
}

@test "caught: a chain that two threads may be in" {
    plant threads-chain-shared
    caught_by free chain "not so"
}

@test "caught: a chain that is put aside without a memory order" {
    plant threads-chain-relaxed
    caught_by tsan chain "data race"
    caught_by helgrind chain "data race"
}

@test "caught: a child where the chains of vanished threads stay taken" {
    plant threads-chain-fork
    caught_by free chain "not so: .*ctx_chain_switch"
}

@test "caught: a thread that ends inside a chain and does not put it aside" {
    plant threads-chain-end
    LIMIT=10 caught_by free chain "not so: .*ctx_chain_free\|it hangs"
}

@test "caught: a thread that does not look whether it is wanted" {
    plant guard-unwanted
    caught_by tsan stranger "data race"
}

@test "caught: a stranger who does not wait until a thread is not busy" {
    plant guard-hasty
    caught_by tsan stranger "data race"
}

# ThreadSanitizer knows nothing of the barrier. It is the processor that shows what it is for.
@test "caught: a stranger who does not pay for the barrier" {
    plant guard-unpaid
    caught_by release stranger "not so"
}

@test "caught: a context that nobody is in, and that is read without a mark" {
    plant guard-unmarked
    caught_by tsan stranger "data race"
}

@test "caught: a stranger who has stopped one that has left" {
    plant guard-moved
    caught_by release stranger "status 139\|not so"
    caught_by tsan stranger "data race\|SEGV"
}

@test "caught: an end of being busy that is relaxed" {
    plant guard-busy-relaxed
    caught_by tsan stranger "data race"
}

@test "caught: a look whether one is wanted that is relaxed" {
    plant guard-wanted-relaxed
    caught_by tsan stranger "data race"
}

@test "caught: an enter that is relaxed" {
    plant guard-claim-relaxed
    caught_by tsan stranger "data race"
}

@test "caught: an exit that is relaxed" {
    plant guard-left-relaxed
    caught_by tsan stranger "data race"
}

@test "caught: a fork that stops no thread" {
    plant guard-fork
    caught_by free fork "not so: .*ctx_enter"
}

@test "caught: a child that waits for a vanished thread" {
    plant guard-vanished
    caught_by release midway "not so: WIFEXITED"
}

@test "caught: a record that is freed while a stranger has it" {
    plant guard-freed
    caught_by tsan stranger "heap-use-after-free\|data race"
    caught_by asan stranger "heap-use-after-free"
}
