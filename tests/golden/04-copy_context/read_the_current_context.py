"""The current context is a mapping like any other."""
import contextvars

user_id = contextvars.ContextVar("user_id")
deadline = contextvars.ContextVar("deadline", default=30)


def describe(current):
    try:
        status, value = "OK", current[user_id]
    except KeyError as error:
        status, value = type(error).__name__, -1
    print(
        f"len {len(current)}, user_id: {status}, {value}"
        f"; or 1: {current.get(user_id, 1)}; deadline is in it: {deadline in current}"
    )


def main(current):
    token = user_id.set(12345)
    describe(current)
    deadline.set(5)
    describe(current)
    user_id.reset(token)
    describe(current)


if __name__ == "__main__":
    context = contextvars.Context()
    context.run(main, context)
