"""A value is released when the last snapshot that has it goes, by whichever thread lets go of
that."""
import contextvars
import threading


class Log:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"{threading.current_thread().name} closed {self.name}")


request_log = contextvars.ContextVar("request_log")
snapshots = []


def drop():
    print("the worker drops the last snapshot")
    snapshots.pop()


def let_go(token):
    request_log.reset(token)
    print("main let go of its log")


def main():
    let_go(request_log.set(Log("log 1")))

    token = request_log.set(Log("log 2"))
    first = contextvars.copy_context()
    snapshots.append(contextvars.copy_context())
    let_go(token)
    del first
    print("main dropped a snapshot")

    thread = threading.Thread(target=contextvars.Context().run, args=(drop,), name="the worker")
    thread.start()
    thread.join()


threading.current_thread().name = "main"
main()
