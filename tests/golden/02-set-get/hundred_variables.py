"""A hundred variables, half of them set again."""
import contextvars

COUNT = 100


def main():
    variables = []
    for i in range(COUNT):
        variables.append(contextvars.ContextVar(f"var_{i}"))
        variables[i].set(i)
    for i in range(0, COUNT, 2):
        variables[i].set(1000 + i)

    right = 0
    total = 0
    for i, var in enumerate(variables):
        right += var.get() == (1000 + i if i % 2 == 0 else i)
        total += var.get()
    print(f"right: {right}, sum: {total}")


if __name__ == "__main__":
    main()
