"""The fallback given to get wins over the variable's default."""
import contextvars

deadline = contextvars.ContextVar("deadline", default=30)


def print_deadline():
    print(f"get: {deadline.get()}, get or 60: {deadline.get(60)}")


def main():
    print_deadline()
    deadline.set(5)
    print_deadline()


if __name__ == "__main__":
    main()
