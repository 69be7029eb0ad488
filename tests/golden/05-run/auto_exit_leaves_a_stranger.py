"""The end of a block exits the context that the block has entered and no other."""
import contextlib
import contextvars
import ctypes

enter = ctypes.pythonapi.PyContext_Enter
leave = ctypes.pythonapi.PyContext_Exit
enter.argtypes = leave.argtypes = [ctypes.py_object]

user_id = contextvars.ContextVar("user_id")


@contextlib.contextmanager
def inside(context):  # the end of a block is silent in C
    enter(context)
    try:
        yield
    finally:
        with contextlib.suppress(RuntimeError):
            leave(context)


first = contextvars.Context()
with inside(first):
    leave(first)
    del first
    second = contextvars.Context()
    enter(second)
    user_id.set(2)
print(f"user {user_id.get(0)}")
leave(second)
print("exit: no error")
