"""A function that comes back inside another context makes run fail, and its caller can still find
the way home."""
import contextvars
import ctypes

enter = ctypes.pythonapi.PyContext_Enter
leave = ctypes.pythonapi.PyContext_Exit
enter.argtypes = leave.argtypes = [ctypes.py_object]

user_id = contextvars.ContextVar("user_id", default=0)


def print_user(where):
    print(f"{where}: user {user_id.get()}")


def enter_and_forget(other):
    user_id.set(1)
    enter(other)
    user_id.set(2)


request = contextvars.Context()
other = contextvars.Context()
try:
    request.run(enter_and_forget, other)
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")

print_user("after run")
leave(other)
print_user("one step back")
leave(request)
print_user("at home")
