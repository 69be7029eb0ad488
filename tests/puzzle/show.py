"""What a puzzle's program in Python prints with; show.h in Python. The program follows it in one file."""
# ruff: noqa
from contextvars import ContextVar, Token, copy_context


def show(var):
    try:
        print(var.get())
    except LookupError:
        print("LookupError")


def show_same(one, other):
    print("same" if one is other else "different")


def show_old(token):
    print("missing" if token.old_value is Token.MISSING else token.old_value)


def show_reset(var, token):
    try:
        var.reset(token)
        print("OK")
    except (RuntimeError, ValueError) as error:
        print(type(error).__name__)


def show_at(context, var):
    try:
        print(context[var])
    except KeyError:
        print("KeyError")


def show_run(context, function):
    try:
        context.run(function)
        print("OK")
    except RuntimeError:
        print("RuntimeError")
