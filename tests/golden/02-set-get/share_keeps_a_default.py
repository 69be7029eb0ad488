"""A default that somebody has got stays when its variable goes."""
import contextvars
import weakref


class Value(str):
    """A string that can be watched."""


def main():
    guest = Value("guest")
    weakref.finalize(guest, print, "released", "guest")
    user = contextvars.ContextVar("user", default=guest)
    del guest
    share = user.get()
    del user
    print(f"still here: {share}")
    del share
    print("end of main")


main()
