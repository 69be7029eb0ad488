"""A token that goes unused resets nothing."""
import contextvars

user_id = contextvars.ContextVar("user_id")


def print_user_id():
    print(f"user ID: {user_id.get()}")


def main():
    token = user_id.set(12345)
    del token
    print_user_id()
    token = user_id.set(67890)
    del token
    print_user_id()


if __name__ == "__main__":
    main()
