"""A walk over a copy goes on, whatever happens meanwhile."""
import contextvars

user_id = contextvars.ContextVar("user_id")
deadline = contextvars.ContextVar("deadline")
retries = contextvars.ContextVar("retries")


def main():
    user_id.set(12345)
    deadline.set(30)
    copy = contextvars.copy_context()
    walk = iter(copy.items())
    del copy

    steps = 0
    total = 0
    for var, value in walk:
        steps += 1
        total += value
        var.set(0)
        retries.set(3)

    print(f"steps: {steps}, sum: {total}")
    print(f"user ID: {user_id.get()}, deadline: {deadline.get()}, retries: {retries.get()}")


if __name__ == "__main__":
    main()
