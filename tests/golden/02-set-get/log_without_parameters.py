"""A log that knows the request without being told."""
import contextvars

user_id = contextvars.ContextVar("user_id", default=0)
deadline = contextvars.ContextVar("deadline", default=30)


def log_line(text):
    print(f"[user {user_id.get()}, {deadline.get()} s] {text}")


def read_page():
    log_line("page read")


def handle_request(user, seconds):
    user_id.set(user)
    deadline.set(seconds)
    read_page()


def main():
    log_line("server up")
    handle_request(12345, 5)
    handle_request(67890, 10)


if __name__ == "__main__":
    main()
