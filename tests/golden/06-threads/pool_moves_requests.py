"""In a pool each step of a request may fall to another worker: its context goes along, thread-local
storage stays behind."""
import contextvars
import threading

WORKERS = 3
REQUESTS = 4
STEPS = 12

user_id = contextvars.ContextVar("user_id")
local = threading.local()
requests = [contextvars.Context() for _ in range(REQUESTS)]
next_turn = threading.Condition()
turn = 0


def take_step(step):
    request = step % REQUESTS
    print(f"worker {step % WORKERS}, request {request}: ", end="")
    if step < REQUESTS:
        local.user = 100 + request
        user_id.set(100 + request)
        print(f"logs in as {100 + request}")
    else:
        print(f"context says {user_id.get(0)}, thread-local says {getattr(local, 'user', 0)}")


def work(worker):
    global turn
    for step in range(worker, STEPS, WORKERS):
        with next_turn:
            next_turn.wait_for(lambda: turn == step)
            requests[step % REQUESTS].run(take_step, step)
            turn += 1
            next_turn.notify_all()


workers = [threading.Thread(target=work, args=(i,)) for i in range(WORKERS)]
for thread in workers:
    thread.start()
for thread in workers:
    thread.join()
