"""A default is not in the context."""
import contextvars

deadline = contextvars.ContextVar("deadline", default=30)


def print_copy(when):
    copy = contextvars.copy_context()
    print(f"{when}: len {len(copy)}, contains: {deadline in copy}", end=", ")
    try:
        print(f"value: {copy[deadline]}")
    except KeyError as e:
        print(f"{type(e).__name__}, or 60: {copy.get(deadline, 60)}")


def main():
    print_copy("before the get")
    value = deadline.get()
    print(f"got {value}")
    print_copy("after the get")
    deadline.set(value)
    print_copy("after a set to the same")


if __name__ == "__main__":
    main()
