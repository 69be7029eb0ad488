"""A new context prints its address."""
import contextvars


def main():
    context = contextvars.Context()
    other = contextvars.Context()
    print(context)
    print(f"the same: {context is other}")


if __name__ == "__main__":
    main()
