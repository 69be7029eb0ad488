"""Getting a variable that is not set raises LookupError; after a set it does not."""
import contextvars

user_id = contextvars.ContextVar("user_id")


def print_user_id():
    value = 7
    try:
        value = user_id.get()
    except LookupError as e:
        print(f"{type(e).__name__}: {e}")
    print(f"value: {value}")


def main():
    print_user_id()
    user_id.set(12345)
    print_user_id()


if __name__ == "__main__":
    main()
