"""The context that a thread starts in: whether one can be given, and whether the creator's is inherited."""
import contextvars
import sys
import threading

try:
    threading.Thread(context=contextvars.Context())
    print("a thread can be given a context")
except TypeError:
    print("a thread cannot be given a context")
print("a flag for inheriting:", getattr(sys.flags, "thread_inherit_context", "none"))
