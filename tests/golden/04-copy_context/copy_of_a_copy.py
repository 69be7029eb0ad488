"""A copy of a copy."""
import contextvars

user_id = contextvars.ContextVar("user_id")


def print_user_id(context):
    print(f"user ID: {context[user_id]}")


def main():
    user_id.set(12345)
    first = contextvars.copy_context()
    user_id.set(67890)
    second = first.copy()
    print(f"equal: {first == second}, the same: {first is second}")
    print_user_id(first)
    print_user_id(second)
    del first
    print_user_id(second)


if __name__ == "__main__":
    main()
