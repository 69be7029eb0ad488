"""keys() and values() go in the same order."""
import contextvars

variables = [contextvars.ContextVar(name) for name in ("user_id", "deadline", "retries")]


def main():
    for i, var in enumerate(variables):
        var.set(10 * (i + 1))
    copy = contextvars.copy_context()
    keys = list(copy.keys())
    values = list(copy.values())
    pairs = sum(copy.get(key) is value for key, value in zip(keys, values))
    print(f"sum of the values: {sum(values)}")
    print(f"keys and values that belong together: {pairs}")


if __name__ == "__main__":
    main()
