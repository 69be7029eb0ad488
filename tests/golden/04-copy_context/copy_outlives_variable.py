"""A context keeps the variables that are set in it."""
import contextvars
import weakref


class Value(str):
    """A string that can be watched."""


def value_of(text):
    value = Value(text)
    weakref.finalize(value, print, "released", text)
    return value


def print_items(context):
    for var, value in context.items():
        print(f"{var.name}: {value}")


def main():
    default = value_of("the default")
    user = contextvars.ContextVar("user", default=default)
    del default
    token = user.set(value_of("the value"))
    copy = contextvars.copy_context()
    user.reset(token)
    del token
    del user
    print("only the copy has it")
    print_items(copy)
    del copy
    print("the copy is gone")


if __name__ == "__main__":
    main()
