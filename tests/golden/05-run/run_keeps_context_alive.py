"""The function drops the last reference to the context that it runs in: run keeps it until the way
out."""
import contextvars


class Log:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"closed {self.name}")


request_log = contextvars.ContextVar("request_log")
references = [contextvars.Context()]


def handle_request():
    request_log.set(Log("log 1"))
    references.clear()
    print("the last reference is gone")
    print(f"writing to {request_log.get().name}")


references[0].run(handle_request)
print("back in the server")
