"""context.get(var) and context.get(var, fallback)."""
import contextvars

user = contextvars.ContextVar("user")
group = contextvars.ContextVar("group", default="everyone")
session = contextvars.ContextVar("session")


def print_value(context, var):
    print(f"{var.name}: get: {context.get(var)}, get or -: {context.get(var, '-')}")


def main():
    user.set("ann")
    session.set(None)
    copy = contextvars.copy_context()
    print_value(copy, user)
    print_value(copy, group)
    print_value(copy, session)


if __name__ == "__main__":
    main()
