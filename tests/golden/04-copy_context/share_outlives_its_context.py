"""A value that was got from a context stays when the context goes."""
import contextvars
import weakref


class Value(str):
    """A string that can be watched."""


def value_of(text):
    value = Value(text)
    weakref.finalize(value, print, "released", text)
    return value


user = contextvars.ContextVar("user")
deadline = contextvars.ContextVar("deadline")


def main():
    user.set(value_of("ann"))
    before = contextvars.copy_context()
    user.set(value_of("bob"))

    share = before[user]
    try:
        before[deadline]
    except KeyError as error:
        print(f"deadline: {type(error).__name__}")
    del before
    print(f"the copy is gone: {share}")
    del share
    print("end of main")


if __name__ == "__main__":
    main()
