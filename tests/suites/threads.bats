#!/usr/bin/env bats
# Threads: the programs in tests/stress, run in four ways; and builds with one thing broken, each of which has to be
# caught. One of them alone, with other random numbers:  SEED=7 FLAVOUR=tsan tests/tools/stress copy
#
#   free       as they are, every copy's trie checked by tests/unit/validate.c
#   tsan       ThreadSanitizer, by gcc and by clang: it knows what C11's memory orders promise
#   helgrind   Helgrind, told what a count promises (tests/stress/helgrind.h): it knows locks, and their order. DRD
#              knows no more than Helgrind does here and is for UNDER=drd by hand
#   memcheck   Valgrind's own: the ends of threads leak nothing

load helpers

free() { tests/tools/stress "$1"; }
tsan() { need "$2"; CC=$2 FLAVOUR=tsan tests/tools/stress "$1"; }
helgrind() { need valgrind; UNDER=helgrind tests/tools/stress "$1"; }
memcheck() { need valgrind; UNDER=memcheck tests/tools/stress "$1"; }

# The program must fail on what was planted, and say why, in one of a few runs: some bugs need luck to be seen.
caught_by() { # WAY PROGRAM MESSAGE
    for seed in 1 2 3 4 5; do
        status=0
        case $1 in
        free) SEED=$seed CODE=$broken tests/tools/stress "$2" ;;
        tsan) SEED=$seed CODE=$broken FLAVOUR=tsan tests/tools/stress "$2" ;;
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

@test "share, helgrind" { helgrind share; }
@test "enter, helgrind" { helgrind enter; }
@test "copy, helgrind" { helgrind copy; }
@test "drop, helgrind" { helgrind drop; }
@test "leave, helgrind" { helgrind leave; }
@test "fork, helgrind" { helgrind fork; }
@test "pool, helgrind" { helgrind pool; }
@test "start, helgrind" { helgrind start; }
@test "bystander, helgrind" { helgrind bystander; }
@test "orphan, helgrind" { helgrind orphan; }
@test "quit, helgrind" { helgrind quit; }
@test "compare, helgrind" { helgrind compare; }

@test "share, memcheck" { memcheck share; }
@test "enter, memcheck" { memcheck enter; }
@test "drop, memcheck" { memcheck drop; }
@test "leave, memcheck" { memcheck leave; }
@test "pool, memcheck" { memcheck pool; }
@test "start, memcheck" { memcheck start; }
@test "quit, memcheck" { memcheck quit; }

# What must be caught, and by what. Where the threads must meet by chance, the broken code sleeps in the gap.

gap='1s/^/#include <time.h>\nstatic const struct timespec gap = {.tv_nsec = 1};\n/'

@test "caught: a plain count" {
    plant threads-plain-count count.h 's/atomic_fetch_add_explicit(count, 1, .*)/*(uint64_t *)count += 1/; s/atomic_fetch_sub_explicit(count, 1, .*) == 1/--*(uint64_t *)count == 0/'
    caught_by tsan drop "data race"
    ! command -v valgrind >/dev/null || caught_by helgrind drop "data race"
}

@test "caught: a count down that is relaxed" {
    plant threads-relaxed count.h 's/memory_order_acq_rel/memory_order_relaxed/'
    caught_by tsan drop "data race"
    ! command -v valgrind >/dev/null || caught_by helgrind drop "data race"
}

@test "caught: a count down without acquire" {
    plant threads-no-acquire count.h 's/memory_order_acq_rel/memory_order_release/'
    caught_by tsan drop "data race"
    ! command -v valgrind >/dev/null || caught_by helgrind drop "data race"
}

@test "caught: a count down without release" {
    plant threads-no-release count.h 's/memory_order_acq_rel/memory_order_acquire/'
    caught_by tsan drop "data race"
    ! command -v valgrind >/dev/null || caught_by helgrind drop "data race"
}

@test "caught: a copy without the guard" {
    plant threads-copy copy_context.c '/ctx_guard_/d'
    caught_by tsan copy "data race"
    ! command -v valgrind >/dev/null || caught_by helgrind copy "data race"
}

@test "caught: a set without the guard" {
    plant threads-set context.c '/ctx_guard_/d'
    caught_by tsan copy "data race"
    ! command -v valgrind >/dev/null || caught_by helgrind copy "data race"
}

@test "caught: a reset without the guard" {
    plant threads-reset token.c '/ctx_guard_/d'
    caught_by tsan copy "data race"
}

@test "caught: a reader without the guard" {
    plant threads-read mapping.c '/ctx_guard_/d'
    caught_by tsan copy "data race"
}

@test "caught: an enter without the guard" {
    plant threads-enter record.c '/^ctx_status ctx_record_push/,/^}/{ /ctx_guard_/d; s/bool is_free.*/&\n    nanosleep(\&gap, NULL);/; }; '"$gap"
    caught_by tsan enter "data race"
    caught_by free enter "not so"
}

@test "caught: an exit without the guard" {
    plant threads-exit record.c '/^static ctx_context .leave_current/,/^}/{ /ctx_guard_/d; }'
    caught_by tsan enter "data race"
}

@test "caught: a list of threads without its lock" {
    plant threads-list record_list.c '/^    ctx_lock/d; /^    ctx_unlock/d'
    caught_by tsan start "data race"
}

@test "caught: one current context for all threads" {
    plant threads-self self.c 's/_Thread_local //'
    caught_by free copy "not so: .*RUNNING_ELSEWHERE"
    caught_by tsan pool "data race"
}

@test "caught: nothing done at fork" {
    plant threads-fork process.c 's/pthread_atfork([^)]*) == 0/true/'
    caught_by free fork "not so: .*ctx_enter"
}

@test "caught: a process that is prepared for a fork when a thread enters" {
    plant threads-fork-late process.c 's/^ *(void)ctx_process_prepare();//'
    LIMIT=4 caught_by free bystander "it hangs"
}

@test "caught: a fork that takes no guards" {
    plant threads-fork-guards lock.c 's/i < LOCKS/i < CTX_LOCK_GUARDS/'
    LIMIT=4 caught_by free fork "it hangs"
}

@test "caught: a child that leaves vanished threads where they were" {
    plant threads-fork-child process.c 's/while (vanished != NULL)/while (false)/'
    caught_by free fork "not so: .*ctx_enter"
}

@test "caught: a fork that releases" {
    plant threads-fork-releases orphan.c 's/ctx_count_is_one(&context->owners)/false/'
    caught_by free fork "not so: .*releases == 0"
}

@test "caught: a child that never releases what vanished threads held" {
    plant threads-fork-keeps process.c 's/^ *ctx_orphan_release_all();//'
    caught_by free fork "not so: .*releases == 1"
}

@test "caught: a record that is looked at after the exit" {
    plant threads-quit self.c 's/record != self || //'
    caught_by free quit "not so"
}

@test "caught: a run that is cleaned up for ever" {
    plant threads-run-endless run.c '/^static void abandon/,/^}/s/round < 4/round < 4000/'
    caught_by free hooks "not so: calls == 12"
}

@test "caught: a run that takes no record for its own" {
    plant threads-run-quit run.c 's/ctx_self() != NULL && //'
    caught_by free quit "not so"
}

@test "caught: a release after which a thread is never cancelled" {
    plant threads-cancel-off release.c 's/^    pthread_setcancelstate(cancel_state, &cancel_state);//'
    caught_by free hooks "not so: state_after == PTHREAD_CANCEL_ENABLE"
}

@test "caught: orphans that are taken off their list too late" {
    plant threads-orphan-late orphan.c 's/^ *orphans = context->previous;.*//; s/^    *ctx_context_unref(context);$/&\n        if (orphans == context) { orphans = NULL; }/'
    caught_by free orphan "not so"
}

@test "caught: an exit whose orphans set variables for nobody" {
    plant threads-orphan-last process.c '/^static void at_process_exit/,/^}/{/orphan/d; s/^}/    ctx_orphan_release_all();\n}/;}'
    caught_by free orphan "not so"
}

@test "caught: a run whose callers clean up inside it" {
    plant threads-run-inside run.c '/^static void abandon/,/^}/s/round < 4/round < 0/'
    must_fail "$broken" 06-threads/exit_in_run
}

@test "caught: an owner who is not on his chain yet" {
    plant threads-fork-enter record.c 's/^ *record->current = ctx_context_ref(context);//; s/^ *return is_free.*/nanosleep(\&gap, NULL); if (is_free) record->current = ctx_context_ref(context);\n&/; '"$gap"
    caught_by free fork "not so: .*ctx_enter"
}

@test "caught: an owner who is off his chain already" {
    plant threads-fork-exit record.c '/^static ctx_context .leave_current/,/^}/{ s/^ *ctx_guard_lock.*//; s/^    context->owner = NULL;/nanosleep(\&gap, NULL); ctx_guard_lock(context); &/; }; '"$gap"
    caught_by free fork "not so: .*ctx_enter"
}

@test "caught: a thread that ends and stays inside" {
    plant threads-stay thread.c 's/^ *pthread_cleanup_push.*//; s/^ *pthread_cleanup_pop.*/ctx_self_end(mine.record);/'
    caught_by free leave "not so"
}

@test "caught: a thread that is cancelled while it leaves" {
    plant threads-end-cancelled release.c '/pthread_setcancelstate/d'
    caught_by free leave "not so"
    caught_by free hooks "not so: released"
}

@test "caught: a thread whose record outlives it" {
    need valgrind
    plant threads-record record_list.c 's/^    free(record);//'
    caught_by memcheck leave "definitely lost"
}

@test "caught: a run that leaks its share when its thread ends" {
    plant threads-run run.c 's/^    ctx_context_unref(this_one->context);//'
    caught_by free leave "not so: .*releases == 1"
}

@test "caught: a starter that has the last share of the thread's context" {
    plant threads-start-share thread.c '/^static ctx_status start_in_own/,/^}/{ /ctx_context_unref/d; s/return status == CTX_OK ? \(.*\) : status;/status = status == CTX_OK ? \1 : status; nanosleep(\&gap, NULL); ctx_context_unref(context); return status;/; }; '"$gap"
    caught_by free start "not so: .*is_starter"
}

@test "caught: a start that fails and leaves its record" {
    plant threads-start thread.c '/return CTX_NO_THREAD/,/^}/b; /pthread_create/,/NO_THREAD/s/^ *ctx_record_end.*//'
    caught_by free start "not so: .*ctx_enter"
}

@test "caught: a comparison of two moments" {
    plant threads-moments mapping.c '/^static ctx_status copy_both/,/^}/{
        s/ctx_guard_lock_both(context, other);/ctx_guard_lock(context);/
        s/^    if (status == CTX_OK) {/    ctx_guard_unlock(context);\n    ctx_guard_lock(other);\n&/
        s/ctx_guard_unlock_both(context, other);/ctx_guard_unlock(other);/
    }'
    caught_by free compare "not so: .*equal"
}

@test "caught: two guards in any order" {
    plant threads-order guard.c 's/ctx_lock(one < two ? one : two)/ctx_lock(one)/; s/one < two ? two : one/two/'
    LIMIT=4 caught_by free compare "it hangs"
}

@test "caught: a fork that locks an earlier handler out" {
    plant threads-fork-handler lock.c 's/if (!has_all)/if (locks != NULL)/'
    must_fail "$broken" 07-processes/earlier_fork_handler
}

@test "caught: a run that nobody cleans up after" {
    plant threads-run-left run.c 's/__attribute__((cleanup(end_run))) /(void)end_run; /'
    must_fail "$broken" 06-threads/exit_in_run
}

@test "caught: a thread that is still inside after the fourth round" {
    plant threads-fifth record.c '/^    while (record->current != NULL)/,/^    }/d'
    caught_by free fifth "not so: .*ctx_enter"
}

@test "caught: nothing, where nothing is broken" {
    plant threads-nothing count.h '1s/^/ /'
    if caught_by free drop ""; then return 1; fi
    if plant threads-unchanged count.h 's/no such text//'; then return 1; fi
}
