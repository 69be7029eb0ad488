"""What exercises/08-tasks/1-predict-which-context/program.c prints."""
from contextvars import Context, ContextVar, copy_context
import threading

user = ContextVar("user", default="nobody")
main_context = Context()
later = None


class Coroutine(threading.Thread):
    """A stack of its own, which has the word until it yields: a run cannot be left in the middle by a generator."""

    def __init__(self, function, argument):
        super().__init__(target=self.work, args=(function, argument))
        self.goes_on, self.waits = threading.Semaphore(0), threading.Semaphore(0)
        self.start()

    def work(self, function, argument):
        self.goes_on.acquire()
        Context().run(function, self, argument)
        self.waits.release()

    def resume(self):
        self.goes_on.release()
        self.waits.acquire()

    def give_way(self):
        self.waits.release()
        self.goes_on.acquire()


def print_user():
    print(user.get())


def log_in(name):
    print_user()
    user.set(name)


def call(context, name):
    """A callback's call, from main."""
    if context is main_context:
        log_in(name)
    else:
        context.run(log_in, name)


def call_back():
    user.set("ann")
    copied = copy_context()
    user.set("bob")
    given = main_context
    call(copied, "dan")
    call(copied, "dan")
    print_user()
    call(given, "eve")
    print_user()


def handle_request(coroutine):
    global later
    print_user()
    user.set("fay")
    later = copy_context()
    coroutine.give_way()
    print_user()


def serve(coroutine, request):
    print_user()
    user.set("hal")
    request.run(handle_request, coroutine)
    print_user()


def take_turns():
    request = copy_context()
    user.set("ivy")
    server = Coroutine(serve, request)
    server.resume()
    print_user()
    try:
        request.run(log_in, "joe")
        print("OK")
    except RuntimeError as error:
        print(type(error).__name__)
    call(later, "gus")
    server.resume()
    server.join()


def main():
    call_back()
    take_turns()


if __name__ == "__main__":
    main_context.run(main)
