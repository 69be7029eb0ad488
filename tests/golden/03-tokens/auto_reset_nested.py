"""with var.set(value): nested; the last set is reset first."""
import contextvars

from block import block

user_id = contextvars.ContextVar("user_id", default=0)
deadline = contextvars.ContextVar("deadline", default=30)


def log_line(text):
    print(f"[user {user_id.get(0)}, {deadline.get(30)} s] {text}")


def inner():
    with block(user_id.set(67890)), block(user_id.set(1024)), block(deadline.set(5)):
        log_line("inner")


def main():
    log_line("outside")
    with block(user_id.set(12345)):
        log_line("outer")
        inner()
        log_line("outer again")
    log_line("outside again")


if __name__ == "__main__":
    main()
