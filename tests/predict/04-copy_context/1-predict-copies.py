"""What exercises/04-copy_context/1-predict-copies/program.c prints."""
from contextvars import ContextVar, copy_context

user = ContextVar("user")
deadline = ContextVar("deadline", default=30)
visits = ContextVar("visits")


def equal(one, other):
    return "equal" if one == other else "different"


def user_in(context):
    return context.get(user, "nobody")


def user_now():
    return user.get("nobody")


def before_and_after():
    empty = copy_context()
    token = user.set("ann")
    one = copy_context()
    user.set("bob")
    print(user_in(one), user_now())

    user.reset(token)
    print(user_in(one), user_now())

    other = copy_context()
    print(equal(empty, other))

    user.set("ann")
    other = copy_context()
    print(equal(one, other))


def defaults():
    one = copy_context()
    deadline.set(30)
    other = copy_context()
    print(one.get(deadline, 60), other.get(deadline, 60))
    print(equal(one, other))
    print(len(one), len(other))


def a_counter():
    visits.set([0])
    one = copy_context()
    visits.get()[0] += 1
    visits.set([0])
    visits.get()[0] += 5
    print(one[visits][0], visits.get()[0])


def a_copy_of_a_copy():
    token = user.set(None)
    one = copy_context()
    user.reset(token)
    other = one.copy()
    user.set("cem")
    print(user_in(one), user_in(other), user_now())
    try:
        user.reset(token)
        outcome = "OK"
    except RuntimeError as error:
        outcome = type(error).__name__
    print(outcome, equal(one, other))


def main():
    before_and_after()
    defaults()
    a_counter()
    a_copy_of_a_copy()


if __name__ == "__main__":
    main()
