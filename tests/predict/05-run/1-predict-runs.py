"""What exercises/05-run/1-predict-runs/program.c prints."""
from contextvars import Context, ContextVar, copy_context

user = ContextVar("user", default="guest")
visits = ContextVar("visits", default=0)
request = Context()


def user_in(context):
    return context.get(user, "nobody")


def print_user():
    print(user.get())


def run(context, function, *arguments):
    try:
        context.run(function, *arguments)
        return "OK"
    except RuntimeError as error:
        return type(error).__name__


def what_is_seen():
    user.set("ann")
    run(request, print_user)
    run(request, user.set, "bob")
    print(user.get(), user_in(request))

    earlier = copy_context()
    user.set("cem")
    run(earlier, print_user)


def count():
    visits.set(visits.get() + 1)
    return visits.get()


def what_is_kept():
    first = request.run(count)
    request.run(count)
    third = request.run(count)
    print(first, third, visits.get())


def inner():
    user.set("dan")
    count()
    print(user.get(), user_in(request))


def outer():
    run(copy_context(), inner)
    print(user.get(), visits.get())


def again_from_a_copy():
    print(run(request, user.set, "eve"), user.get())


def again():
    print(run(request, user.set, "eve"), user.get())
    own = copy_context()
    run(own, user.set, "fay")
    run(own, again_from_a_copy)


def reset(token):
    try:
        user.reset(token)
        outcome = "OK"
    except (RuntimeError, ValueError) as error:
        outcome = type(error).__name__
    print(outcome, user.get())


def whose_token():
    token = request.run(user.set, "gil")
    own = request.copy()
    reset(token)
    own.run(reset, token)
    request.run(reset, token)
    reset(token)


def main():
    what_is_seen()
    what_is_kept()
    run(request, outer)
    run(request, again)
    whose_token()


if __name__ == "__main__":
    main()
