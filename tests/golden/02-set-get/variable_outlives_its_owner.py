"""A context keeps the variables that are set in it."""
import contextvars
import weakref


class Value(str):
    """A string that can be watched."""


def value_of(text):
    value = Value(text)
    weakref.finalize(value, print, "released", text)
    return value


def main():
    unset = contextvars.ContextVar("unset", default=value_of("default of unset"))
    set_ = contextvars.ContextVar("set", default=value_of("default of set"))
    set_.set(value_of("value of set"))
    del unset, set_
    print("end of main")


if __name__ == "__main__":
    main()
