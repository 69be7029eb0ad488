"""The block form leaves its context on every way out of the block: at its end, by break, by return.
A block that was refused is in no context, and leaves none."""
import contextlib
import contextvars
import ctypes

enter = ctypes.pythonapi.PyContext_Enter
leave = ctypes.pythonapi.PyContext_Exit
enter.argtypes = leave.argtypes = [ctypes.py_object]

user_id = contextvars.ContextVar("user_id")


@contextlib.contextmanager
def inside(context):  # with context: is no Python up to 3.15
    enter(context)
    try:
        yield
    finally:
        leave(context)


def print_user(where):
    print(f"{where}: user {user_id.get(0)}")


def handle_request(request, user):
    with inside(request):
        user_id.set(user)
        print_user("handling")
        if user > 1:
            return False
        return True


def handle_twice(request):
    with inside(request):
        try:
            with inside(request):
                pass
        except RuntimeError as e:
            print(f"once more: {type(e).__name__}")
        print_user("still inside")


request = contextvars.Context()
print(f"return true: {handle_request(request, 1):d}")
print_user("the server")
print(f"return false: {handle_request(request, 2):d}")
print_user("the server")

while True:
    with inside(request):
        print_user("in the loop")
        break
print_user("the server")

handle_twice(request)
print_user("the server")
