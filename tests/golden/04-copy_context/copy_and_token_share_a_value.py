"""Context, copy and token hold one value."""
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
    outer = user.set(value_of("ann"))
    copy = contextvars.copy_context()
    inner = user.set(value_of("bob"))
    user.reset(inner)
    print("bob was reset")
    user.reset(outer)
    print("ann was reset")
    del copy
    print("the copy is gone")
    del inner
    print("the inner token is gone")
    del outer
    print("the outer token is gone")


if __name__ == "__main__":
    main()
