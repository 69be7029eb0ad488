"""The name in a variable's repr is quoted and escaped."""
import contextvars


def main():
    print(contextvars.ContextVar("user id"))
    print(contextvars.ContextVar(""))
    print(contextvars.ContextVar("the user's id"))
    print(contextvars.ContextVar('the "user"'))
    print(contextvars.ContextVar("the user's \"id\""))
    print(contextvars.ContextVar("back\\slash"))
    print(contextvars.ContextVar("tab\tline\nreturn\r"))
    print(contextvars.ContextVar("bell\x07 escape\x1b delete\x7f"))
    print(contextvars.ContextVar(b"caf\xc3\xa9".decode()))


if __name__ == "__main__":
    main()
