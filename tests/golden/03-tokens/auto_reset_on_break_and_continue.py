"""with var.set(value): resets on continue and on break."""
import contextvars

from block import block

user_id = contextvars.ContextVar("user_id", default=0)


def log_line(text):
    print(f"[user {user_id.get(0)}] {text}")


def main():
    for user in range(1, 5):
        log_line("next request")
        with block(user_id.set(user)):
            if user == 2:
                log_line("skipped")
                continue
            if user == 3:
                log_line("closing time")
                break
            log_line("served")
    log_line("server down")


if __name__ == "__main__":
    main()
