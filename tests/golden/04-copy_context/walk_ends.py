"""A walk that has come to its end stays there."""
import contextvars

user = contextvars.ContextVar("user")
session = contextvars.ContextVar("session")


def step(walk):
    print("a step" if next(walk, None) is not None else "the end")


def main():
    user.set("ann")
    session.set(None)
    copy = contextvars.copy_context()

    walk = iter(copy)
    for _ in range(4):
        step(walk)
    del walk

    walk = iter(copy)
    step(walk)
    del walk
    print("ended")


if __name__ == "__main__":
    main()
