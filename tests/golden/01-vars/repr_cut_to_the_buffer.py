"""The first 24 characters of a variable's repr, and all of them."""
import contextvars


def main():
    user_id = contextvars.ContextVar("user_id")
    begin = repr(user_id)[:24]
    whole = repr(user_id)
    print(begin)
    print(whole)
    print(f"the length told is that of the whole: {len(repr(user_id)) == len(whole)}")


if __name__ == "__main__":
    main()
