"""Only the thread that entered a context can exit it: another one's attempt is an error and changes
nothing."""
import contextvars
import ctypes
import threading

enter = ctypes.pythonapi.PyContext_Enter
leave = ctypes.pythonapi.PyContext_Exit
enter.argtypes = leave.argtypes = [ctypes.py_object]

user_id = contextvars.ContextVar("user_id")


def exit_request(request):
    try:
        leave(request)
    except RuntimeError as e:
        print(f"another thread: {type(e).__name__}: {e}")


def print_user(where):
    print(f"{where}: user {user_id.get(0)}")


request = contextvars.Context()
enter(request)
user_id.set(12345)

thread = threading.Thread(target=contextvars.Context().run, args=(exit_request, request))
thread.start()
thread.join()

print_user("still inside")
leave(request)
print_user("outside")
