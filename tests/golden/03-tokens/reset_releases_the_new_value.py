"""After a reset nobody holds the value that was set."""
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
    token = user.set(value_of("bob"))
    print("bob is in")
    user.reset(token)
    print(f"user: {user.get(None)}")
    del token
    print("end of main")


if __name__ == "__main__":
    main()
