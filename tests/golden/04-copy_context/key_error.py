"""context[var] raises KeyError where var is not set in the context."""
import contextvars

user_id = contextvars.ContextVar("user_id")
session = contextvars.ContextVar("session", default=None)


def look_up(context, var):
    value = 7
    try:
        value = context[var]
    except KeyError as e:
        print(f"{type(e).__name__}: {e}")
    print(f"value: {value}")


def main():
    before = contextvars.copy_context()
    user_id.set(12345)
    after = contextvars.copy_context()
    look_up(before, user_id)
    look_up(before, session)
    look_up(after, user_id)


if __name__ == "__main__":
    main()
