"""A context that nobody runs in may be read by any number of threads at once."""
import contextvars
import threading

READERS = 4
READS = 100

user_id = contextvars.ContextVar("user_id")
all_there = threading.Barrier(READERS)
right = [0] * READERS


def read_user(settings, reader):
    all_there.wait()
    for _ in range(READS):
        right[reader] += settings[user_id] == 12345


settings = contextvars.Context()
settings.run(user_id.set, 12345)

readers = [threading.Thread(target=read_user, args=(settings, i)) for i in range(READERS)]
for thread in readers:
    thread.start()
for i, thread in enumerate(readers):
    thread.join()
    print(f"reader {i}: {right[i]} of {READS} reads right")
