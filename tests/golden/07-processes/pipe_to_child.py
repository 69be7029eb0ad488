"""A worker process gets each request's context as a line of text through a pipe, and runs the
request in it."""
import contextvars
import os
import sys

user_id = contextvars.ContextVar("user_id")


def handle_request():
    print(f"the worker handles user {user_id.get()}")


def work(in_):
    with os.fdopen(in_) as requests:
        for line in requests:
            name, _, value = line.strip().partition("=")
            request = contextvars.copy_context()
            if name == user_id.name:
                request.run(user_id.set, int(value))
            request.run(handle_request)


def send_request(out):
    os.write(out, f"{user_id.name}={user_id.get()}\n".encode())


in_, out = os.pipe()
worker = os.fork()
if worker == 0:
    os.close(out)
    work(in_)
    sys.exit()

os.close(in_)
for i in range(3):
    user_id.set(101 + i)
    send_request(out)
os.close(out)
os.waitpid(worker, 0)
print("the server has sent 3 requests")
