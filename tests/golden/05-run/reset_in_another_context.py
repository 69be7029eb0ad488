"""A token resets only in the context of its set: anywhere else that is an error, and nothing
changes."""
import contextvars

user_id = contextvars.ContextVar("user_id")


def reset_user(token):
    try:
        user_id.reset(token)
        print("reset")
    except ValueError as e:
        print(f"{type(e).__name__}: {e}")


def print_user(where):
    print(f"{where}: user {user_id.get(-1)}")


user_id.set(12345)
request = contextvars.Context()
token = request.run(user_id.set, 67890)

reset_user(token)
print_user("the caller")
request.run(print_user, "the request")

request.run(reset_user, token)
request.run(print_user, "the request")
