"""Each set takes over what it is given, here a share of one session."""
import contextvars
import weakref


class Session:
    def __init__(self, shares):
        self.shares = shares

    def give_back(self):
        self.shares -= 1
        print(f"a share is given back, {self.shares} left")


class Share:
    """What a set is given: in C a pointer to the session, and the duty to give the share back."""


def share_of(session):
    share = Share()
    weakref.finalize(share, session.give_back)
    return share


current_session = contextvars.ContextVar("current_session")


def main():
    one = Session(3)
    other = Session(1)
    for _ in range(3):
        print("set to one")
        current_session.set(share_of(one))
    print("set to the other")
    current_session.set(share_of(other))
    print("end of main")


if __name__ == "__main__":
    main()
