"""A variable keeps its default until nobody refers to the variable."""
import contextvars
import weakref


class Value(str):
    """A string that can be watched."""


def value_of(text):
    value = Value(text)
    weakref.finalize(value, print, "released", text)
    return value


def main():
    user = contextvars.ContextVar("user", default=value_of("guest"))
    also_user = user
    del user
    print("one owner left")
    print(f"{also_user.name} is {also_user.get()}")
    del also_user
    print("no owner left")


if __name__ == "__main__":
    main()
