"""A thread is started in a given context: it finds what is set there, and leaves there what it
sets."""
import contextvars
import threading

user_id = contextvars.ContextVar("user_id")
lines_sent = contextvars.ContextVar("lines_sent")
results = []


def answer(lines):
    print(f"answering user {user_id.get(-1)}")
    lines_sent.set(lines)
    results.append("done")


request = contextvars.Context()
request.run(user_id.set, 12345)

thread = threading.Thread(target=request.run, args=(answer, 3))
thread.start()
thread.join()

print(f"{results[0]}: {request[lines_sent]} lines in the request")
print(f"{lines_sent.get(0)} lines in main")
