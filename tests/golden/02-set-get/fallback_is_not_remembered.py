"""A get sets nothing, whatever it returns."""
import contextvars

user_id = contextvars.ContextVar("user_id")
deadline = contextvars.ContextVar("deadline", default=30)


def main():
    print(f"user_id or 1: {user_id.get(1)}")
    print(f"user_id or 2: {user_id.get(2)}")
    try:
        user_id.get()
    except LookupError:
        print("user_id is not set")
    print(f"deadline: {deadline.get()}")
    print(f"deadline or 60: {deadline.get(60)}")


if __name__ == "__main__":
    main()
