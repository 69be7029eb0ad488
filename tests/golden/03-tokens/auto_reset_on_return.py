"""try and finally: the reset happens on every return."""
import contextvars

user_id = contextvars.ContextVar("user_id", default=0)


def log_line(text):
    print(f"[user {user_id.get(0)}] {text}")


def handle_request(user):
    token = user_id.set(user)
    try:
        log_line("begin")
        if user < 0:
            return "refused"
        log_line("end")
        return "done"
    finally:
        user_id.reset(token)


def main():
    log_line(handle_request(12345))
    log_line(handle_request(-1))


if __name__ == "__main__":
    main()
