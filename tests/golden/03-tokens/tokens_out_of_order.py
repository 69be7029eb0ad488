"""Tokens reset out of order."""
import contextvars

user_id = contextvars.ContextVar("user_id", default=0)


def reset(token):
    user_id.reset(token)
    print(f"user ID: {user_id.get()}")


def main():
    one = user_id.set(1)
    two = user_id.set(2)
    three = user_id.set(3)
    reset(two)
    reset(three)
    reset(one)


if __name__ == "__main__":
    main()
