"""What exercises/06-threads/1-predict-threads/program.c prints."""
import contextvars
from threading import Barrier, Thread

user = contextvars.ContextVar("user")
inside = Barrier(2)


def print_user():
    print(user.get("nobody"))


def log_in(name):
    print_user()
    user.set(name)


def stay_inside(name):
    user.set(name)
    inside.wait()
    inside.wait()


def try_reset(token):
    try:
        user.reset(token)
        print("OK")
    except (ValueError, RuntimeError) as error:
        print(type(error).__name__)


def do_two_jobs(handed_over):
    handed_over.run(log_in, "fay")
    log_in("gus")
    print_user()


def start(context, function, argument):
    thread = Thread(target=context.run, args=(function, argument))
    thread.start()
    return thread


def main():
    token = user.set("ann")
    copy = contextvars.copy_context()
    user.set("bob")

    start(contextvars.Context(), log_in, "eve").join()
    start(contextvars.copy_context(), log_in, "cem").join()
    print_user()
    start(copy, log_in, "dan").join()
    print(copy.get(user, "nobody"))

    thread = start(copy, stay_inside, "eve")
    inside.wait()
    try:
        copy.run(log_in, "fay")
    except RuntimeError as error:
        print(type(error).__name__)
    second = copy.copy()
    print(second.get(user, "nobody"))
    inside.wait()
    thread.join()

    start(contextvars.copy_context(), try_reset, token).join()
    try_reset(token)

    start(contextvars.Context(), do_two_jobs, second).join()


if __name__ == "__main__":
    main()
