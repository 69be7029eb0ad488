"""A context may be copied while another thread runs in it: the copy stays as it was at that
moment."""
import contextvars
import threading

step = contextvars.ContextVar("step")
first_step_done = threading.Barrier(2)
copied = threading.Barrier(2)


def handle_request():
    step.set(1)
    first_step_done.wait()
    copied.wait()
    step.set(2)


def print_step(where, context):
    print(f"{where}: step {context[step]}")


request = contextvars.Context()
thread = threading.Thread(target=request.run, args=(handle_request,))
thread.start()

first_step_done.wait()
snapshot = request.copy()
print_step("the copy, while the thread runs", snapshot)
copied.wait()
thread.join()

print_step("the copy, afterwards", snapshot)
print_step("the request, afterwards", request)
