"""try and finally: the reset happens before the next attempt, and after the last."""
import contextvars

attempt_number = contextvars.ContextVar("attempt_number", default=0)


def log_line(text):
    print(f"[attempt {attempt_number.get(0)}] {text}")


def main():
    number = 0
    while True:
        log_line("outside")
        number += 1
        token = attempt_number.set(number)
        try:
            if number < 3:
                log_line("failed")
                continue
            log_line("succeeded")
            break
        finally:
            attempt_number.reset(token)
    log_line("done")


if __name__ == "__main__":
    main()
