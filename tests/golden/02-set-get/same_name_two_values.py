"""Two variables of one name have two values."""
import contextvars

ours = contextvars.ContextVar("request_id")
theirs = contextvars.ContextVar("request_id")


def print_both():
    print(f"ours: {ours.get(-1)}, theirs: {theirs.get(-1)}")


def main():
    print_both()
    ours.set(1)
    print_both()
    theirs.set(2)
    print_both()


if __name__ == "__main__":
    main()
