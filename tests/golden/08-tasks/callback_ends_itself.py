"""A callback that has done its work ends itself, and frees what it lies in; its values go when its
run is over."""
import contextvars

request_log = contextvars.ContextVar("request_log")


class Log:
    def __init__(self, path):
        self.path = path

    def __del__(self):
        print(f"{self.path} is closed")


context = None


def finish():
    global context
    context = None
    try:
        call()
    except TypeError as error:
        print(f"called again: {type(error).__name__}")
    print(f"{request_log.get().path} is still open")


def call():
    if context is None:
        raise TypeError("an object was expected, got NULL")
    context.run(finish)


def begin():
    global context
    request_log.set(Log("request.log"))
    context = contextvars.copy_context()


contextvars.Context().run(begin)
call()
print("main goes on")
