"""What a variable that nobody has set gives is its default."""
import contextvars


def main():
    deadline = contextvars.ContextVar("deadline", default=30)
    print(f"{deadline.name}: {deadline.get()} seconds")
    print(f"asked again: {deadline.get()} seconds")


if __name__ == "__main__":
    main()
