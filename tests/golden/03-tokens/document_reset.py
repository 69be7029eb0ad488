"""The contextvars page up to its first reset."""
import contextvars

DEFAULT = {}  # the page's variable has no default


def main():
    user_id = contextvars.ContextVar("user_id", **DEFAULT)

    def process_user_data():
        user_id_value = user_id.get()
        print(f"Processing data for user ID: {user_id_value}")

    token = user_id.set(12345)
    process_user_data()

    token2 = user_id.set(67890)
    process_user_data()

    user_id.reset(token)
    try:
        print(user_id.get())
    except LookupError:
        print("user_id is not set")


if __name__ == "__main__":
    main()
