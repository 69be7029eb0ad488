"""Only the current context can be exited: not one that nobody entered, and not one below
another."""
import contextvars
import ctypes

enter = ctypes.pythonapi.PyContext_Enter
leave = ctypes.pythonapi.PyContext_Exit
enter.argtypes = leave.argtypes = [ctypes.py_object]


def try_exit(context, name):
    try:
        leave(context)
        print(f"{name}: left")
    except RuntimeError as e:
        print(f"{name}: {type(e).__name__}: {e}")


outer = contextvars.Context()
inner = contextvars.Context()

try_exit(outer, "outer")
enter(outer)
enter(inner)
try_exit(outer, "outer")
try_exit(inner, "inner")
try_exit(outer, "outer")
try_exit(outer, "outer")
