"""A context is there as long as somebody refers to it."""
import contextvars


def print_context(context):
    text = repr(context)
    print(f"{text}, its length told: {len(repr(context)) == len(text)}")


def main():
    other = contextvars.Context()
    context = contextvars.Context()
    print(f"another one: {context is not other}")
    del other
    also_context = context
    print(f"the same: {context is also_context}")
    del context
    print_context(also_context)


if __name__ == "__main__":
    main()
