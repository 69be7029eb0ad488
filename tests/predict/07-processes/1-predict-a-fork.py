"""What exercises/07-processes/1-predict-a-fork/program.c prints."""
import os
from contextvars import Context, ContextVar, copy_context

user = ContextVar("user", default="guest")
log_file = ContextVar("log_file")
process = "parent"
request = Context()
own = None
token = None


def say(one, two):
    print(f"{process}: {one} {two}", flush=True)


class Log:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        say("closes", self.name)


def open_log(name):
    log_file.set(Log(name))


def run(context, function, *arguments):
    try:
        context.run(function, *arguments)
        return "OK"
    except RuntimeError as error:
        return type(error).__name__


def fork_one():
    global process
    child = os.fork()
    if child == 0:
        process = "child"
    return child


def in_child(work):
    child = fork_one()
    if child == 0:
        work()
        os._exit(0)
    os.waitpid(child, 0)


def see_and_set():
    say("has", user.get())
    user.set("bob")
    say("has", user.get())


def what_is_seen():
    user.set("ann")
    in_child(see_and_set)
    say("has", user.get())


def run_it_again():
    say(run(request, user.set, "eve"), user.get())


def handle(is_child):
    user.set("cem")
    in_child(run_it_again)
    child = fork_one()
    if child == 0:
        user.set("dan")
        is_child.append(True)
    else:
        os.waitpid(child, 0)


def a_fork_inside():
    is_child = []
    run(request, handle, is_child)
    say(user.get(), request.get(user, "nobody"))
    if is_child:
        os._exit(0)


def reset():
    try:
        user.reset(token)
        outcome = "OK"
    except (RuntimeError, ValueError) as error:
        outcome = type(error).__name__
    say(outcome, user.get())


def reset_twice():
    reset()
    reset()


def whose_token():
    global token
    token = user.set("fay")
    in_child(reset_twice)
    reset()


def let_go():
    global own
    own = None


def do_nothing():
    pass


def who_closes():
    global own
    own = copy_context()
    run(own, open_log, "a.log")
    in_child(do_nothing)
    in_child(let_go)
    let_go()


def let_go_inside(is_child):
    open_log("b.log")
    child = fork_one()
    if child == 0:
        let_go()
        say("has let", "go")
        is_child.append(True)
    else:
        os.waitpid(child, 0)


def who_closes_later():
    global own
    is_child = []
    own = copy_context()
    run(own, let_go_inside, is_child)
    if is_child:
        os._exit(0)
    let_go()


def replace():
    run(own, open_log, "d.log")


def who_closes_the_other():
    global own
    own = copy_context()
    run(own, open_log, "c.log")
    in_child(replace)
    let_go()


def main():
    what_is_seen()
    a_fork_inside()
    whose_token()
    who_closes()
    who_closes_later()
    who_closes_the_other()


if __name__ == "__main__":
    main()
