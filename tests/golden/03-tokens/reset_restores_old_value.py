"""A reset puts back what the token's set replaced."""
import contextvars

user_id = contextvars.ContextVar("user_id")


def print_user_id():
    print(f"user ID: {user_id.get()}")


def main():
    user_id.set(12345)
    print_user_id()
    token = user_id.set(67890)
    print_user_id()
    user_id.reset(token)
    print_user_id()


if __name__ == "__main__":
    main()
