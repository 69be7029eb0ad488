"""To set what is there already is a set like any other."""
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

    def __init__(self, session):
        self.session = session


def share_of(session):
    share = Share(session)
    weakref.finalize(share, session.give_back)
    return share


current_session = contextvars.ContextVar("current_session")


def main():
    one = Session(2)
    first = current_session.set(share_of(one))
    second = current_session.set(share_of(one))
    print(f"the old value is the session: {second.old_value.session is one}")
    current_session.reset(second)
    print("reset to the session")
    current_session.reset(first)
    print("reset to unset")
    del first
    del second
    print("end of main")


if __name__ == "__main__":
    main()
