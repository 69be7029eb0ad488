"""An old value of None is not Token.MISSING."""
import contextvars

session = contextvars.ContextVar("session")


def print_session():
    try:
        print(f"session is {session.get()}")
    except LookupError:
        print("session is not set")


def set_and_reset(text):
    token = session.set(text)
    print_session()
    old = token.old_value
    print(f"missing: {old is contextvars.Token.MISSING}, None: {old is None}")
    session.reset(token)
    print_session()


def main():
    set_and_reset("first")
    session.set(None)
    set_and_reset("second")


if __name__ == "__main__":
    main()
