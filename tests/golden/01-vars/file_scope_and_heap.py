"""Variables at module level and in a function are used alike."""
import contextvars

user_id = contextvars.ContextVar("user_id")
deadline = contextvars.ContextVar("deadline", default=30)


def describe(var):
    try:
        print(f"{var.name}, default {var.get()}")
    except LookupError:
        print(f"{var.name}, no default")


def main():
    session = contextvars.ContextVar("session")
    retries = contextvars.ContextVar("retries", default=3)
    describe(user_id)
    describe(deadline)
    describe(session)
    describe(retries)
    del session, retries
    describe(deadline)


if __name__ == "__main__":
    main()
