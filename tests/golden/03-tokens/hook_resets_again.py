"""A token is used up before anybody's code runs."""
import contextvars
import weakref


class Value(str):
    """A string that can be watched."""


user = contextvars.ContextVar("user")
token = None


def release(text):
    print(f"released {text}; user is {user.get('not set')}")
    if token is not None:
        try:
            user.reset(token)
        except RuntimeError as error:
            print(f"reset in the hook: {str(error).removeprefix(repr(token)).strip()}")


def value_of(text):
    value = Value(text)
    weakref.finalize(value, release, text)
    return value


def main():
    global token
    user.set(value_of("ann"))
    token = user.set(value_of("bob"))
    user.reset(token)
    print(f"user: {user.get('not set')}")
    token = None
    print("end of main")


if __name__ == "__main__":
    context = contextvars.Context()
    context.run(main)
    del context
