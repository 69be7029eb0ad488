"""with var.set(value): resets before the next attempt, and after the last."""
import contextvars

from block import block

attempt_number = contextvars.ContextVar("attempt_number", default=0)


def log_line(text):
    print(f"[attempt {attempt_number.get(0)}] {text}")


def main():
    number = 0
    while True:
        log_line("outside")
        number += 1
        with block(attempt_number.set(number)):
            if number < 3:
                log_line("failed")
                continue
            log_line("succeeded")
            break
    log_line("done")


if __name__ == "__main__":
    main()
