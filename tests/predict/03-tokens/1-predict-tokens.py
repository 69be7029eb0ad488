"""What exercises/03-tokens/1-predict-tokens/program.c prints."""
from contextvars import ContextVar, Token

user = ContextVar("user", default="guest")
session = ContextVar("session")


def now(var):
    try:
        return var.get()
    except LookupError:
        return "not set"


def print_replaced(token):
    print("missing" if token.old_value is Token.MISSING else token.old_value)


def print_reset(var, token):
    try:
        var.reset(token)
        outcome = "OK"
    except (ValueError, RuntimeError) as error:
        outcome = type(error).__name__
    print(outcome, now(var))


def main():
    first = user.set("ann")
    second = user.set(None)
    third = user.set("bob")

    print_replaced(first)
    print_replaced(third)
    print_reset(user, second)
    print_reset(user, third)
    print_reset(session, first)
    print_reset(session, second)
    print(now(user))
    print_reset(user, first)
    print_replaced(first)
    print(user.get("nobody"))


if __name__ == "__main__":
    main()
