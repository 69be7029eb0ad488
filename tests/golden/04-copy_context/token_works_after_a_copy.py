"""A token from before a copy resets the original."""
import contextvars

user_id = contextvars.ContextVar("user_id")


def main():
    user_id.set(12345)
    token = user_id.set(67890)
    copy = contextvars.copy_context()
    user_id.reset(token)
    print(f"user ID: {user_id.get(-1)}")
    print(f"in the copy: {copy.get(user_id, -1)}")


if __name__ == "__main__":
    main()
