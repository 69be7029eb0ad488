"""A token keeps its variable."""
import contextvars
import weakref


class Value(str):
    """A string that can be watched."""


def value_of(text):
    value = Value(text)
    weakref.finalize(value, print, "released", text)
    return value


def main():
    user = contextvars.ContextVar("user", default=value_of("the default"))
    token = user.set(value_of("the value"))
    user.reset(token)
    del user
    print(f"the token's variable: {token.var.name}")
    del token
    print("end of main")


if __name__ == "__main__":
    main()
