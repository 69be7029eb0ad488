"""Two threads cannot be in one context: the second to run there, or to start a thread there, is
told so."""
import contextvars
import threading

inside = threading.Barrier(2)
may_leave = threading.Barrier(2)


def start(context, function, *args):
    """Starts a thread in the context, or raises here what would be raised in the thread."""
    began = threading.Event()
    errors = []

    def body():
        try:
            context.run(lambda: (began.set(), function(*args)))
        except RuntimeError as e:
            errors.append(e)
            began.set()

    thread = threading.Thread(target=body)
    thread.start()
    began.wait()
    if errors:
        thread.join()
        raise errors[0]
    return thread


def print_outcome(what, function, *args):
    try:
        function(*args)
    except RuntimeError as e:
        print(f"{what}: {type(e).__name__}: {e}")


def stay():
    inside.wait()
    may_leave.wait()


request = contextvars.Context()
first = start(request, stay)
inside.wait()

print_outcome("run", request.run, print, "not called")
print_outcome("start", start, request, print, "not called")

may_leave.wait()
first.join()
request.run(print, "after the first has left: called")
