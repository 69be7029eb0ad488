"""Empty contexts."""
import contextvars

user_id = contextvars.ContextVar("user_id")


def describe(name, context):
    steps = 0
    for _ in context:
        steps += 1
    print(f"{name}: len {len(context)}, steps of a walk {steps}, has user_id: {user_id in context}")


def main():
    before = contextvars.copy_context()
    user_id.set(12345)
    empty = contextvars.Context()
    after = contextvars.copy_context()
    describe("copy before the set", before)
    describe("new context", empty)
    describe("copy after the set", after)
    print(f"the two empty ones are equal: {before == empty}")


if __name__ == "__main__":
    main()
