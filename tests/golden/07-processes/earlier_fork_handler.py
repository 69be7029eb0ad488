"""Handlers around a fork may set variables."""
import contextvars
import os

forks = contextvars.ContextVar("forks")


def count():
    forks.set(forks.get(0) + 1)


os.register_at_fork(before=count, after_in_parent=count, after_in_child=count)

child = os.fork()
if child == 0:
    print(f"child: {forks.get(0)}", flush=True)
    os._exit(0)
os.waitpid(child, 0)
print(f"parent: {forks.get(0)}")
