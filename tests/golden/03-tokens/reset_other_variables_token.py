"""A token belongs to one variable."""
import contextvars

user_id = contextvars.ContextVar("user_id")
deadline = contextvars.ContextVar("deadline")


def reset(var, token):
    try:
        var.reset(token)
    except ValueError as e:
        print(f"{type(e).__name__}: {e}")
    print(f"user ID: {user_id.get(-1)}, deadline: {deadline.get(-1)}")


def main():
    token = user_id.set(12345)
    deadline.set(30)
    reset(deadline, token)
    reset(user_id, token)


if __name__ == "__main__":
    main()
