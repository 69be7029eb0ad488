"""A context as a block: with context: is no Python yet."""
import contextvars

try:
    with contextvars.Context():
        print("in the block")
except TypeError:
    print("a context is no context manager")
