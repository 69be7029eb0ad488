"""Without a value and a default, get raises LookupError."""
import contextvars

user_id = contextvars.ContextVar("user_id")


def main():
    value = 7
    try:
        value = user_id.get()
    except LookupError as e:
        print(f"{type(e).__name__}: {e}")
    print(f"the result is untouched: {value}")


if __name__ == "__main__":
    main()
