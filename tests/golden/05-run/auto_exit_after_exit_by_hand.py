"""A context that was exited by hand inside its block: the block's end finds nothing to exit."""
import contextlib
import contextvars
import ctypes

enter = ctypes.pythonapi.PyContext_Enter
leave = ctypes.pythonapi.PyContext_Exit
enter.argtypes = leave.argtypes = [ctypes.py_object]

user_id = contextvars.ContextVar("user_id")


@contextlib.contextmanager
def inside(context):  # with context: is no Python up to 3.15; its end is silent in C
    enter(context)
    try:
        yield
    finally:
        with contextlib.suppress(RuntimeError):
            leave(context)


def print_user(where):
    print(f"{where}: user {user_id.get(0)}")


user_id.set(1)
request = contextvars.Context()
with inside(request):
    user_id.set(67890)
    print_user("in the request")
    leave(request)
    del request
    print_user("after the exit")
print_user("after the block")
