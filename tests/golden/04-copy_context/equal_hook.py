"""A value's class says what is equal to it; the same object always is."""
import contextvars


class ByObject:
    """Without an __eq__ of its own."""

    def __init__(self, text):
        self.text = text


class ByText(ByObject):
    def __eq__(self, other):
        return self.text == other.text


class ByNothing(ByObject):
    def __eq__(self, other):
        return False


by_text = contextvars.ContextVar("by_text")
by_object = contextvars.ContextVar("by_object")
by_object_too = contextvars.ContextVar("by_object_too")
by_nothing = contextvars.ContextVar("by_nothing")


def compare(var, one, other):
    var.set(one)
    first = contextvars.copy_context()
    var.set(other)
    second = contextvars.copy_context()
    which = "the same" if one is other else "another"
    print(f"{var.name}, {which} object: {first == second}")


def main():
    compare(by_text, ByText("ann"), ByText("ann"))
    one = ByObject("ann")
    compare(by_object, one, ByObject("ann"))
    compare(by_object, one, one)
    compare(by_object_too, one, ByObject("ann"))
    compare(by_object_too, one, one)
    one = ByNothing("ann")
    compare(by_nothing, one, ByNothing("ann"))
    compare(by_nothing, one, one)


if __name__ == "__main__":
    main()
