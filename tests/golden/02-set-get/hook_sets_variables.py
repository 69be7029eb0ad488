"""What runs when a value goes may set variables."""
import contextvars
import weakref


class Value(str):
    """A string that can be watched."""


user = contextvars.ContextVar("user")
numbers = [contextvars.ContextVar("number") for _ in range(8)]


def release(text):
    print(f"released {text}")
    if text == "ann":
        for i, var in enumerate(numbers):
            var.set(i)
        user.set(value_of("eve"))


def value_of(text):
    value = Value(text)
    weakref.finalize(value, release, text)
    return value


def main():
    user.set(value_of("ann"))
    user.set(value_of("bob"))
    print(f"user: {user.get('not set')}")
    print(f"sum of the numbers: {sum(var.get(-100) for var in numbers)}")
    print("end of main")


if __name__ == "__main__":
    main()
