"""A copy of a thousand variables, half of which change."""
import contextvars

COUNT = 1000


def summarize(name, context):
    steps = 0
    agree = 0
    total = 0
    for var, value in context.items():
        steps += 1
        total += value
        agree += context.get(var) is value
    print(f"{name}: len {len(context)}, steps {steps}, agree {agree}, sum {total}")


def main():
    variables = [contextvars.ContextVar(f"var_{i}") for i in range(COUNT)]
    tokens = [var.set(i + 1) for i, var in enumerate(variables)]
    before = contextvars.copy_context()

    for i in range(0, COUNT, 4):
        variables[i].set(-1)
        variables[i + 1].reset(tokens[i + 1])
    after = contextvars.copy_context()

    same = 0
    changed = 0
    missing = 0
    for var in variables:
        same += after.get(var) == before.get(var)
        changed += after.get(var) == -1
        missing += var not in after
    summarize("before", before)
    summarize("after", after)
    print(f"same {same}, changed {changed}, missing {missing}")

    del variables, tokens, var
    summarize("before, its variables let go of", before)


if __name__ == "__main__":
    main()
