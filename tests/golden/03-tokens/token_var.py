"""A token knows its variable."""
import contextvars

user_id = contextvars.ContextVar("user_id")
deadline = contextvars.ContextVar("deadline")


def undo(token):
    token.var.reset(token)
    print(f"undid a set of {token.var.name}")


def main():
    tokens = [user_id.set(12345), deadline.set(30)]
    print(f"the same variable: {tokens[0].var is user_id}")
    for token in reversed(tokens):
        undo(token)
    print(f"user ID: {user_id.get(-1)}, deadline: {deadline.get(-1)}")


if __name__ == "__main__":
    main()
