"""The first sets of a process come from two threads at one moment, and each has its own value."""
import contextvars
import threading

user_id = contextvars.ContextVar("user_id")
start = threading.Barrier(2)
seen = {}


def handle_request(user):
    start.wait()
    user_id.set(user)
    seen[user] = user_id.get(0)


threads = [threading.Thread(target=handle_request, args=(12345 * i,)) for i in (1, 2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
for i in (1, 2):
    print(f"thread {i}: {seen[12345 * i]}")
print(f"main: {user_id.get(0)}")
