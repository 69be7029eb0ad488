"""A walk over the current context is one over what it was at the start."""
import contextvars

variables = [contextvars.ContextVar(name) for name in "abcd"]


def walk(current, set_more):
    tokens = [var.set(i + 1) for i, var in enumerate(variables[:2])]
    steps = 0
    total = 0
    for value in current.values():
        if steps == 0 and set_more:
            for var in variables:
                var.set(100)
        if steps == 0 and not set_more:
            for var, token in zip(variables, tokens):
                var.reset(token)
        steps += 1
        total += value
    print(f"steps: {steps}, sum: {total}; len now: {len(current)}")


def main(current):
    walk(current, False)
    walk(current, True)


if __name__ == "__main__":
    context = contextvars.Context()
    context.run(main, context)
