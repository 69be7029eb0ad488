#!/usr/bin/env bats
# Tasks with a bug in them: each is caught by the program that is named.
# bats file_tags=long

load asserts

setup() {
    need_libuv
}

caught() { # PROGRAM MESSAGE
    CODE=$broken LIMIT=3 run tests/tools/golden "08-tasks/tasks/$1"
    assert_failure 1
    assert_output --partial "$2"
}

@test "as they are, with the same limit, all of these pass" {
    for name in shared_context task_copies_at_spawn handle_keeps_nothing cancel cancel_taken_back work_is_cancelled \
        group_fails done_callbacks streams rest_is_cancelled late_comers eager_start; do
        LIMIT=3 tests/tools/golden "08-tasks/tasks/$name"
    done
    for name in streams_end future_wakes; do FLAVOUR=asan tests/tools/golden "08-tasks/tasks/$name"; done
}

@test "a task that stays in its context while it waits" {
    plant tasks-stay
    caught shared_context "it hangs"
}

@test "a task in the context of its maker" {
    plant tasks-share
    caught task_copies_at_spawn "+second: user -1"
}

@test "a handle that was called, and keeps its context" {
    plant tasks-handle
    caught handle_keeps_nothing "-let go of soon"
}

@test "a cancelled task that is told again" {
    plant tasks-told-twice
    caught cancel "+go_on: ECANCELED, user 2"
}

@test "a cancellation that is taken back, and told all the same" {
    plant tasks-taken-back
    caught cancel_taken_back "gave operation canceled"
}

@test "a cancelled task that leaves its thread behind" {
    plant tasks-work
    caught work_is_cancelled "work_is_cancelled"
}

@test "a group of which one fails, and the others go on" {
    plant tasks-group
    caught group_fails "it hangs"
}

@test "a callback at the end of a task, in the task's own context" {
    plant tasks-done
    caught done_callbacks "+first: user 8"
}

@test "a stream that is closed while somebody waits for it" {
    plant tasks-stream
    FLAVOUR=asan caught streams_end heap-use-after-free
}

@test "a result that is read where the future was" {
    plant tasks-future
    FLAVOUR=asan caught future_wakes heap-use-after-free
}

@test "clients that share a context" {
    plant tasks-clients
    caught streams "streams"
}

@test "tasks that are left, and not cancelled" {
    plant tasks-rest
    caught rest_is_cancelled "it hangs"
}

@test "a task that begins at once, and after which nobody knows who runs" {
    plant tasks-eager
    caught eager_start "eager_start.c:42: ctx_task_await(task, NULL)"
}

@test "a task that is made while the loop ends, and not cancelled" {
    plant tasks-late
    caught late_comers "it hangs"
}

# A task that uses more than its stack, next to another one's.
runs_over() { # CODE
    mkdir -p build/tasks
    tests/tools/build CODE="$1" FLAVOUR=plain "build/gcc-plain/$1/tasks/libctx_tasks.a" "build/gcc-plain/$1/libctx.a"
    gcc -x c -std=c11 -D_POSIX_C_SOURCE=200809L -pthread -I "$1" -I tests/golden - -x none \
        "build/gcc-plain/$1/tasks/libctx_tasks.a" "build/gcc-plain/$1/libctx.a" -luv -o build/tasks/runs_over <<'END'
#include "tasks.h"
#include <unistd.h>
static int deep(int n) { volatile char room[1024]; room[0] = 0; return n == 0 ? 0 : deep(n - 1) + room[0]; }
static int f(void *unused) { (void)unused; deep(300); (void)!write(1, "it goes on", 10); _exit(0); }
static int serve(void *unused) { (void)unused; ctx_task_spawn(NULL, f, NULL, NULL);
    for (int i = 0; i < 4; i++) { ctx_task_spawn(NULL, f, NULL, NULL); } return ctx_task_sleep(0); }
int main(void) { return ctx_loop_run(serve, NULL, NULL); }
END
    ulimit -c 0
    run build/tasks/runs_over
}

@test "a task that runs over its stack crashes there" {
    export CC=gcc
    runs_over src
    assert_failure 139
    refute_output --partial "it goes on"
}

@test "a stack without a guard is noticed" {
    export CC=gcc
    plant tasks-guard
    runs_over "$broken"
    assert_output --partial "it goes on"
}

# The server under load, with arguments of its own.
under_load() { # ARGUMENTS...
    export CC=gcc
    server=build/gcc-plain/src/golden/08-tasks/tasks/hundred_requests
    tests/tools/build CODE=src FLAVOUR=plain "$server"
    run timeout 120 "$server" "$@"
    assert_success
}

@test "20,000 requests over 64 connections, and no line has a foreign user" {
    under_load 20000 64
    assert_output --partial "20000 answered for their user"
    assert_output --partial "100000 lines logged, 0 with a foreign user"
}

@test "one callback that nobody wraps, and its lines have a foreign user" {
    under_load 2000 64 unwrapped
    assert_output --partial "10000 lines logged, 2000 with a foreign user"
}
