"""A value goes when another takes its place; the last one, when the program ends."""
import contextvars
import weakref


class Value(str):
    """A string that can be watched."""


def value_of(text):
    value = Value(text)
    weakref.finalize(value, print, "released", text)
    return value


user = contextvars.ContextVar("user")


def log_in(name):
    user.set(value_of(name))
    print(f"{name} is in")


def main():
    log_in("ann")
    log_in("bob")
    log_in("bob")
    log_in("eve")
    print("end of main")


if __name__ == "__main__":
    main()
