"""A value of a context that another thread runs in may be had: it stays, whatever that thread
sets."""
import contextvars
import threading
import weakref


class Value(str):
    """A string that can be watched."""


def value_of(text):
    value = Value(text)
    weakref.finalize(value, print, "released", text)
    return value


user = contextvars.ContextVar("user")
barrier = threading.Barrier(2)


def handle_request():
    user.set(value_of("ann"))
    barrier.wait()
    barrier.wait()
    user.set(value_of("bob"))


def main():
    request = contextvars.Context()
    thread = threading.Thread(target=request.run, args=(handle_request,))
    thread.start()
    barrier.wait()
    share = request[user]
    barrier.wait()
    thread.join()

    print(f"the share: {share}")
    print(f"the request: {request[user]}")
    del share


main()
