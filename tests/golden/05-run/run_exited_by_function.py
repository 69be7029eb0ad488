"""A function that exits the context it runs in leaves run nothing to exit: an error, after the call."""
import contextvars
import ctypes

leave = ctypes.pythonapi.PyContext_Exit
leave.argtypes = [ctypes.py_object]

user_id = contextvars.ContextVar("user_id", default=0)


def print_user(where):
    print(f"{where}: user {user_id.get()}")


def leave_early(request):
    user_id.set(12345)
    print_user("inside")
    leave(request)
    print_user("the caller's already")


request = contextvars.Context()
try:
    request.run(leave_early, request)
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
print_user("afterwards")
