"""Contexts are equal by their bindings."""
import contextvars

ours = contextvars.ContextVar("request_id")
theirs = contextvars.ContextVar("request_id")


def compare_with_now(then, when):
    print(f"{when}: {then == contextvars.copy_context()}")


def main():
    first = ours.set(1)
    then = contextvars.copy_context()
    compare_with_now(then, "nothing changed")
    ours.set(2)
    compare_with_now(then, "another value")
    ours.set(1)
    compare_with_now(then, "the same value again")
    second = theirs.set(1)
    compare_with_now(then, "one variable more")
    ours.reset(first)
    compare_with_now(then, "another variable of the same name")
    theirs.reset(second)
    compare_with_now(then, "no variable")


if __name__ == "__main__":
    main()
