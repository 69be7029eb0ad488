"""The first two lines of the contextvars page."""
import contextvars

user_id = contextvars.ContextVar("user_id")


def process_user_data():
    user_id_value = user_id.get()
    print(f"Processing data for user ID: {user_id_value}")


def main():
    user_id.set(12345)
    process_user_data()
    user_id.set(67890)
    process_user_data()


if __name__ == "__main__":
    main()
