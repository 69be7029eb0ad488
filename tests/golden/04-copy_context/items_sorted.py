"""The items of a context, sorted by name."""
import contextvars

user_id = contextvars.ContextVar("user_id")
deadline = contextvars.ContextVar("deadline")
retries = contextvars.ContextVar("retries")
unset = contextvars.ContextVar("unset", default=1)


def main():
    user_id.set(12345)
    deadline.set(30)
    retries.set(3)
    deadline.set(5)
    copy = contextvars.copy_context()
    print(f"unset is in it: {unset in copy}")
    for var, value in sorted(copy.items(), key=lambda item: item[0].name):
        print(f"{var.name} = {value}")


if __name__ == "__main__":
    main()
