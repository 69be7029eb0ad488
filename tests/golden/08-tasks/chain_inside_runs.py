"""A coroutine yields in the middle of a run, inside another run, and a token waits there with it. Others
have the thread meanwhile; then the runs end as if nobody had been in between."""
import contextvars
import threading

user_id = contextvars.ContextVar("user_id", default=0)


class Coroutine(threading.Thread):
    """A stack of its own, which has the word until it yields: a run cannot be left in the middle by a generator."""

    def __init__(self, function):
        super().__init__(target=self.work, args=(function,))
        self.goes_on, self.waits = threading.Semaphore(0), threading.Semaphore(0)
        self.start()

    def work(self, function):
        self.goes_on.acquire()
        contextvars.Context().run(function, self)
        self.waits.release()

    def resume(self):
        self.goes_on.release()
        self.waits.acquire()

    def give_way(self):
        self.waits.release()
        self.goes_on.acquire()


def print_user(where):
    print(f"{where}: user {user_id.get()}")


def inner(coroutine):
    token = user_id.set(3)
    print_user("inner, before")
    coroutine.give_way()
    print_user("inner, after")
    user_id.reset(token)
    print_user("inner, reset")


def outer(coroutine):
    user_id.set(2)
    contextvars.copy_context().run(inner, coroutine)
    print_user("outer")


def handle(coroutine):
    contextvars.Context().run(outer, coroutine)
    print_user("outside")


user_id.set(1)
request = Coroutine(handle)
request.resume()
print_user("meanwhile")
user_id.set(4)
request.resume()
print_user("at last")
request.join()
