"""Twenty resets that put a value back where there was none any more."""
import contextvars


def round_trip(user, other):
    first = user.set(1)
    second = user.set(2)
    user.reset(first)
    other.set(0)
    user.reset(second)
    return user.get(-1)


def main():
    contextvars.ContextVar("other").set(0)
    total = 0
    for _ in range(20):
        total += round_trip(contextvars.ContextVar("user"), contextvars.ContextVar("other"))
    print(f"after 20 resets to 1 the sum is {total}")


if __name__ == "__main__":
    main()
