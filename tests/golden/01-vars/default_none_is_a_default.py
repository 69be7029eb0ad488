"""None is a default like any other."""
import contextvars

user_id = contextvars.ContextVar("user_id")
session = contextvars.ContextVar("session", default=None)


def print_default(var):
    try:
        value = var.get()
    except LookupError:
        print(f"{var.name} is not set")
    else:
        print(f"{var.name} is {'None' if value is None else 'something'}")


def main():
    print_default(user_id)
    print_default(session)
    print(session)


if __name__ == "__main__":
    main()
