"""A finally that finds its token used has nothing left to do."""
import contextvars

user_id = contextvars.ContextVar("user_id", default=0)


def log_line(text):
    print(f"[user {user_id.get(0)}] {text}")


def main():
    token = user_id.set(12345)
    try:
        log_line("in the block")
        user_id.reset(token)
        log_line("reset by hand")
        user_id.set(67890)
    finally:
        try:
            user_id.reset(token)
        except RuntimeError:
            pass
    log_line("after the block")
    log_line("in a block without a set")


if __name__ == "__main__":
    main()
