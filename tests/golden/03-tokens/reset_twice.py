"""A token works once."""
import contextvars

user_id = contextvars.ContextVar("user_id")


def reset(token):
    try:
        user_id.reset(token)
    except RuntimeError as e:
        print(f"{type(e).__name__}: {e}")
    print(f"user ID: {user_id.get(-1)}")


def main():
    user_id.set(1)
    token = user_id.set(2)
    reset(token)
    user_id.set(3)
    reset(token)


if __name__ == "__main__":
    main()
