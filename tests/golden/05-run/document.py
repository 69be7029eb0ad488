"""The program of the contextvars page."""
import contextvars

DEFAULT = {}  # the page's variable has no default


def main():
    user_id = contextvars.ContextVar("user_id", **DEFAULT)

    def process_user_data():
        user_id_value = user_id.get()
        print(f"Processing data for user ID: {user_id_value}")

    def print_user_id():
        try:
            print(user_id.get())
        except LookupError:
            print("user_id is not set")

    token = user_id.set(12345)
    process_user_data()

    user_id.set(67890)
    process_user_data()

    user_id.reset(token)
    print_user_id()

    def create_context_with_user_id():
        new_context = contextvars.copy_context()
        new_context.run(lambda: user_id.set(12345))
        return new_context

    new_context = create_context_with_user_id()
    new_context.run(process_user_data)

    current_context = contextvars.copy_context()
    current_context.run(lambda: user_id.set(67890))
    current_context.run(process_user_data)

    token3 = user_id.set(1024)
    process_user_data()

    user_id.reset(token3)
    print_user_id()


if __name__ == "__main__":
    main()
