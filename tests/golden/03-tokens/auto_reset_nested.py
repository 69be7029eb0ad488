"""try and finally, nested."""
import contextvars

user_id = contextvars.ContextVar("user_id", default=0)
deadline = contextvars.ContextVar("deadline", default=30)


def log_line(text):
    print(f"[user {user_id.get(0)}, {deadline.get(30)} s] {text}")


def inner():
    first = user_id.set(67890)
    try:
        second = user_id.set(1024)
        try:
            hurry = deadline.set(5)
            try:
                log_line("inner")
            finally:
                deadline.reset(hurry)
        finally:
            user_id.reset(second)
    finally:
        user_id.reset(first)


def main():
    log_line("outside")
    outer = user_id.set(12345)
    try:
        log_line("outer")
        inner()
        log_line("outer again")
    finally:
        user_id.reset(outer)
    log_line("outside again")


if __name__ == "__main__":
    main()
