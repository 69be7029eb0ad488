"""None is a value like any other."""
import contextvars

user = contextvars.ContextVar("user", default="guest")


def print_user():
    print(f"get: {user.get()}, get or nobody: {user.get('nobody')}")


def main():
    print_user()
    user.set(None)
    print_user()
    user.set("ann")
    print_user()


if __name__ == "__main__":
    main()
