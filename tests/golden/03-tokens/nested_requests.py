"""A request inside a request."""
import contextvars

user_id = contextvars.ContextVar("user_id", default=0)


def log_line(text):
    print(f"[user {user_id.get()}] {text}")


def handle_request(user, more):
    token = user_id.set(user)
    log_line("begin")
    if more > 0:
        handle_request(user + 1, more - 1)
    log_line("end")
    user_id.reset(token)


def main():
    log_line("server up")
    handle_request(100, 2)
    handle_request(200, 0)
    log_line("server down")


if __name__ == "__main__":
    main()
