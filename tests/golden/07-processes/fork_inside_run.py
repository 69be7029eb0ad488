"""A child forked inside a run is inside it too, and its way out leads through the end of that
run."""
import contextvars
import os

user_id = contextvars.ContextVar("user_id")
child = None


def print_context(where):
    print(f"{where}: user_id={user_id.get()}", flush=True)


def handle_request(user):
    global child
    user_id.set(user)
    child = os.fork()
    if child == 0:
        print_context("the child, in the request")
    else:
        os.waitpid(child, 0)
        print_context("the parent, in the request")


user_id.set(12345)
request = contextvars.Context()
request.run(handle_request, 67890)
print_context("the child, outside" if child == 0 else "the parent, outside")
