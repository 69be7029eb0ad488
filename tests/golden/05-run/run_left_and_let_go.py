"""A function that exits the context it runs in and drops the last reference to it: the call has a reference of its own, and
the run finds out."""
import contextvars
import ctypes
import re

leave = ctypes.pythonapi.PyContext_Exit
leave.argtypes = [ctypes.py_object]

request_log = contextvars.ContextVar("request_log")


class Log:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"closed {self.name}")


requests = [contextvars.Context()]


def leave_for_good():
    request_log.set(Log("log 1"))
    leave(requests[0])
    requests.clear()
    print("left, and the last reference is gone")


try:
    requests[0].run(leave_for_good)
except RuntimeError as e:
    print(f"{type(e).__name__}:", re.sub("<.*>", "context", str(e)))  # in C it has gone by now
