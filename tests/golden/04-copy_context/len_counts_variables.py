"""len(context) counts variables."""
import contextvars

user_id = contextvars.ContextVar("user_id")
deadline = contextvars.ContextVar("deadline", default=30)


def print_len(when):
    print(f"{when}: {len(contextvars.copy_context())}")


def main():
    print_len("nothing set")
    first = user_id.set(12345)
    print_len("user_id set")
    second = user_id.set(67890)
    print_len("user_id set again")
    deadline.set(5)
    print_len("deadline set")
    user_id.reset(second)
    print_len("user_id reset to its first value")
    user_id.reset(first)
    print_len("user_id reset to unset")


if __name__ == "__main__":
    main()
