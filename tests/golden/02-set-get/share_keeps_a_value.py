"""What a get returns is an owned reference: the value stays, whatever is set meanwhile."""
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
    first = user.get()
    log_in("bob")
    print(f"page sent to {first}")
    del first
    print("end of main")


if __name__ == "__main__":
    main()
