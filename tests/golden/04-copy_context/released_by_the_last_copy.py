"""A value lives as long as a context holds it."""
import contextvars
import weakref


class Value(str):
    """A string that can be watched."""


def value_of(text):
    value = Value(text)
    weakref.finalize(value, print, "released", text)
    return value


user = contextvars.ContextVar("user")


def main():
    user.set(value_of("ann"))
    first = contextvars.copy_context()
    second = first.copy()
    user.set(value_of("bob"))
    print("bob is set")
    del first
    print("the first copy is gone")
    del second
    print("the second copy is gone")


if __name__ == "__main__":
    main()
