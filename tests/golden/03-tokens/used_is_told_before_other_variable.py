"""Of two things wrong with a token, that it is used is told first."""
import contextvars

user_id = contextvars.ContextVar("user_id")
deadline = contextvars.ContextVar("deadline")


def reset(var, token):
    try:
        var.reset(token)
    except (RuntimeError, ValueError) as e:
        print(f"{type(e).__name__}: {str(e).removeprefix(repr(token)).strip()}")


def main():
    token = user_id.set(12345)
    reset(deadline, token)
    user_id.reset(token)
    reset(deadline, token)


if __name__ == "__main__":
    main()
