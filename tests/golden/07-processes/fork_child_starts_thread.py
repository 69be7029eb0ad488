"""A process without threads forks a child, and the child starts one: no lock of the parent's is
left on its way."""
import contextvars
import os
import threading

user_id = contextvars.ContextVar("user_id")


def help():
    print(f"the helper begins with {user_id.get(0)}", flush=True)
    user_id.set(1024)


def work():
    user_id.set(67890)
    context = contextvars.copy_context()
    helper = threading.Thread(target=context.run, args=(help,))
    helper.start()
    helper.join()
    print(f"the child: {user_id.get(0)}", flush=True)


user_id.set(12345)
child = os.fork()
if child == 0:
    work()
    os._exit(0)
os.waitpid(child, 0)
print(f"the parent: {user_id.get(0)}")
