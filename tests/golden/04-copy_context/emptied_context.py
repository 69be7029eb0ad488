"""A context that lost its last variable is empty."""
import contextvars

variables = [contextvars.ContextVar(name) for name in ("user_id", "deadline", "retries")]


def describe(when):
    now = contextvars.copy_context()
    equal = now == contextvars.Context()
    print(f"{when}: len {len(now)}, steps of a walk {len(list(now))}, equal to a new one: {equal}")


def set_and_reset(count):
    tokens = [var.set(i) for i, var in enumerate(variables[:count])]
    describe("set")
    for var, token in zip(variables, tokens):
        var.reset(token)
    describe("reset")


def main():
    for count in (1, 2, 3):
        set_and_reset(count)
    variables[0].set(0)
    describe("set again")


if __name__ == "__main__":
    main()
