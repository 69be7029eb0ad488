"""A walk over a context does not see what a run in it sets meanwhile."""
import contextvars

variables = [contextvars.ContextVar(name) for name in "abcd"]


def set_first(count):
    for i in range(count):
        variables[i].set(i)


def main():
    request = contextvars.Context()
    request.run(set_first, 2)

    steps = 0
    for _ in request:
        steps += 1
        request.run(set_first, 4)
    print(f"steps: {steps}, variables now: {len(request)}")


if __name__ == "__main__":
    main()
