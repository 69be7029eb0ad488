"""What get gives: the twin of the exercise's program."""
import contextvars

user_id = contextvars.ContextVar("user_id")
deadline = contextvars.ContextVar("deadline", default=30)
session = contextvars.ContextVar("session", default=None)


def get(var):
    try:
        print(f"{var.name}: {var.get()}")
    except LookupError:
        print(f"{var.name} is not set")


def get_or(var, fallback):
    print(f"{var.name}: {var.get(fallback)}")


def log_in(number):
    user_id.set(number)
    session.set(1)


def main():
    get_or(user_id, 99)
    get(user_id)

    get(deadline)
    get_or(deadline, 60)
    get(session)
    get_or(session, 7)

    session.set(None)
    get_or(session, 7)

    log_in(12345)
    get_or(user_id, 99)
    get(session)

    deadline.set(30)
    get_or(deadline, 60)
    user_id.set(None)
    get(user_id)


if __name__ == "__main__":
    main()
