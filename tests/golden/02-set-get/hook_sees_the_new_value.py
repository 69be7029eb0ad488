"""A value goes when the next one is in its place, the last one with its context."""
import contextvars
import weakref


class Value(str):
    """A string that can be watched."""


user = contextvars.ContextVar("user")


def release(text):
    print(f"released {text}; user is {user.get('not set')}")


def value_of(text):
    value = Value(text)
    weakref.finalize(value, release, text)
    return value


def main():
    user.set(value_of("ann"))
    user.set(value_of("bob"))
    user.set(value_of("eve"))
    print("end of main")


if __name__ == "__main__":
    context = contextvars.Context()
    context.run(main)
    del context
