"""A variable's repr shows its default."""
import contextvars

deadline = contextvars.ContextVar("deadline", default=30)


def main():
    print(deadline)
    print(contextvars.ContextVar("user", default="guest"))


if __name__ == "__main__":
    main()
