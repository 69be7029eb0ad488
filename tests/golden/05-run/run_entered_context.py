"""A context that is entered cannot be run again: that is an error, and the function is not
called."""
import contextvars

handled = 0


def handle_request():
    global handled
    handled += 1


def handle_twice(request):
    handle_request()
    try:
        request.run(handle_request)
    except RuntimeError as e:
        print(f"{type(e).__name__}: {e}")


request = contextvars.Context()
request.run(handle_twice, request)
print(f"handled: {handled}")
request.run(handle_request)
print(f"handled, once nobody is inside: {handled}")
