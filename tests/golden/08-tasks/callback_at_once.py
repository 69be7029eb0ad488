"""A request that calls its own callback at once is in its context already, and that is no error; in
a context that it has left for another one, it is."""
import contextvars

user_id = contextvars.ContextVar("user_id")
request = contextvars.Context()
inner = contextvars.Context()
inside = []  # CPython does not tell which context is current


def call(context, function):
    if inside[-1] is context:
        return function()
    return context.run(function)


def log_out():
    user = user_id.get(0)
    user_id.set(0)
    return user


def call_from_inside():
    inside.append(inner)
    try:
        call(request, log_out)
    except RuntimeError as error:
        print(f"from another context: {str(error).split('> ')[1]}")
    inside.pop()


def handle_request():
    inside.append(request)
    user_id.set(12345)
    inner.run(call_from_inside)
    print(f"logged out: user {call(request, log_out)}")
    print(f"the request: user {user_id.get(0)}")
    inside.pop()


request.run(handle_request)
