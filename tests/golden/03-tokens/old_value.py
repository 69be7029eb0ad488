"""A token's old_value, and Token.MISSING."""
import contextvars

user_id = contextvars.ContextVar("user_id", default=0)


def main():
    first = user_id.set(12345)
    print(f"old value: {first.old_value}")
    second = user_id.set(67890)
    print(f"old value: {second.old_value}")
    user_id.reset(second)
    print(f"old value: {second.old_value}")


if __name__ == "__main__":
    main()
