"""A token keeps the value that its set replaced."""
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
    user.set(value_of("eve"))
    print(f"replaced by the token's set: {token.old_value}")
    del token
    print("end of main")


if __name__ == "__main__":
    main()
