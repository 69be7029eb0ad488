"""with var.set(value): is Python's from 3.14 on. An older one's token is no context manager; there the
same is written out, as the documentation of 3.14 explains it. So one twin is asked of all versions, and
reads as the C does."""
import contextlib


@contextlib.contextmanager
def reset_at_the_end(token):
    try:
        yield token
    finally:
        token.var.reset(token)


def block(token):
    return token if hasattr(token, "__exit__") else reset_at_the_end(token)
