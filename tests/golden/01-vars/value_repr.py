"""A value's text is its repr."""
import contextvars

deadline = contextvars.ContextVar("deadline")
log_file = contextvars.ContextVar("log_file")


def print_value(var, value):
    print(f"{var.name}: {value!r}")


def main():
    print_value(deadline, 30)
    print_value(deadline, 0)
    print_value(log_file, None)
    print_value(log_file, object())

    whole = repr(12345)
    print(len(whole), "characters, of which there is room for", whole[:2])


if __name__ == "__main__":
    main()
