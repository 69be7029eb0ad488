"""A block that finds its token used at its end resets nothing. Python raises an error for that; C has
nobody to raise it to."""
import contextlib
import contextvars

from block import block

user_id = contextvars.ContextVar("user_id", default=0)


def log_line(text):
    print(f"[user {user_id.get(0)}] {text}")


def main():
    with contextlib.suppress(RuntimeError):
        with block(user_id.set(12345)) as token:
            log_line("in the block")
            user_id.reset(token)
            log_line("reset by hand")
            user_id.set(67890)
    log_line("after the block")
    log_line("in a block without a set")


if __name__ == "__main__":
    main()
