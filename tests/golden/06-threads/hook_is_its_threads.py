"""A hook runs in the thread that let its value go, and keeps no other thread's hooks waiting."""
import contextvars
import threading

in_hook = threading.Barrier(2)
local = threading.local()
request_log = contextvars.ContextVar("request_log")


class Log:
    def __init__(self, path):
        self.path = path

    def __del__(self):
        # Ann's log takes its time to close: all that Bob has to do.
        if self.path == "ann.log":
            in_hook.wait()
            bob.join()
        print(f"{local.name} closes {self.path}")


def handle_request(user, path):
    local.name = user
    request_log.set(Log(path))
    request_log.set(None)
    print(f"{user} goes on")


def second_request():
    in_hook.wait()
    handle_request("bob", "bob.log")


bob = threading.Thread(target=second_request)
bob.start()
handle_request("ann", "ann.log")
