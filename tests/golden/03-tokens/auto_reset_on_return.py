"""with var.set(value): resets on every return."""
import contextvars

from block import block

user_id = contextvars.ContextVar("user_id", default=0)


def log_line(text):
    print(f"[user {user_id.get(0)}] {text}")


def handle_request(user):
    with block(user_id.set(user)):
        log_line("begin")
        if user < 0:
            return "refused"
        log_line("end")
        return "done"


def main():
    log_line(handle_request(12345))
    log_line(handle_request(-1))


if __name__ == "__main__":
    main()
