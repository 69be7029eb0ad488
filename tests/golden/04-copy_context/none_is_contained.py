"""None is a value, and a variable set to it is in the context."""
import contextvars

session = contextvars.ContextVar("session")


def print_copy(when):
    copy = contextvars.copy_context()
    print(f"{when}: len {len(copy)}, contains: {session in copy}")


def main():
    print_copy("not set")
    token = session.set(None)
    print_copy("set to None")
    session.reset(token)
    print_copy("reset")


if __name__ == "__main__":
    main()
