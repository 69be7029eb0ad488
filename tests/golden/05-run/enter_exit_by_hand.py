"""Enter and exit by hand: a loop works on two requests by turns, a step of one and a step of the
other."""
import contextvars
import ctypes

enter = ctypes.pythonapi.PyContext_Enter
leave = ctypes.pythonapi.PyContext_Exit
enter.argtypes = leave.argtypes = [ctypes.py_object]

user_id = contextvars.ContextVar("user_id")
steps = contextvars.ContextVar("steps", default=0)


def work():
    done = steps.get()
    steps.set(done + 1)
    print(f"user {user_id.get(0)}, step {done + 1}")


requests = [contextvars.Context(), contextvars.Context()]
for i, request in enumerate(requests):
    enter(request)
    user_id.set(12345 + i)
    leave(request)

for turn in range(5):
    enter(requests[turn % 2])
    work()
    leave(requests[turn % 2])
work()
