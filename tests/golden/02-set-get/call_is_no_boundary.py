"""What a function sets stays set for its caller."""
import contextvars

user_id = contextvars.ContextVar("user_id", default=0)


def print_user_id(when):
    print(f"{when}: {user_id.get()}")


def log_in():
    user_id.set(12345)
    print_user_id("in the function")


def main():
    print_user_id("before the call")
    log_in()
    print_user_id("after the call")


if __name__ == "__main__":
    main()
