"""Two hundred contexts run one inside the other: on the way back each finds its own value again."""
import contextvars

DEPTH = 200

level = contextvars.ContextVar("level", default=0)
found_again = 0


def go_down():
    global found_again
    here = level.get() + 1
    level.set(here)
    if here < DEPTH:
        contextvars.copy_context().run(go_down)
    else:
        print(f"at the bottom: level {level.get()}")
    found_again += level.get() == here


first = contextvars.Context()
first.run(go_down)
print(f"levels that found their value again: {found_again}")
print(f"the first context: level {first[level]}")
print(f"the caller: level {level.get()}")
