"""What a thread has set is released once when the thread ends, by return or by pthread_exit."""
import contextvars
import sys
import threading


class Log:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(f"closed {self.name}")


request_log = contextvars.ContextVar("request_log")


def by_return(name):
    request_log.set(Log(name))
    print("returning")


def by_exit(name):
    request_log.set(Log(name))
    print("exiting")
    sys.exit()  # in a thread: its end, and nothing more


def start_empty(function, name):
    return threading.Thread(target=contextvars.Context().run, args=(function, name))


threads = [
    lambda: start_empty(by_return, "log 1"),
    lambda: start_empty(by_exit, "log 2"),
    lambda: threading.Thread(target=by_exit, args=("log 3",)),
]
for make in threads:
    thread = make()
    thread.start()
    thread.join()
print("all threads have ended")
