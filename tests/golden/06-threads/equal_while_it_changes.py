"""A context that another thread is changing is equal to itself."""
import contextvars
import threading

step = contextvars.ContextVar("step")
stop = threading.Event()


def work():
    i = 0
    while not stop.is_set():
        step.set(i)
        i += 1


request = contextvars.Context()
thread = threading.Thread(target=request.run, args=(work,))
thread.start()
unequal = 0
for _ in range(2000):
    unequal += not request == request
stop.set()
thread.join()
print(f"not equal to itself: {unequal} times")
