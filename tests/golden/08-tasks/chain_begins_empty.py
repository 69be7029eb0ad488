"""A new coroutine begins in no context at all, whatever is set where it is made. What it is to see, it
enters: a copy that was made for it."""
import contextvars

user_id = contextvars.ContextVar("user_id", default=0)


def look():
    print(f"in the copy: user {user_id.get()}")


def handle(copy):
    print(f"at first: user {user_id.get()}")
    copy.run(look)
    user_id.set(67890)
    print(f"of its own: user {user_id.get()}")


user_id.set(12345)
copy = contextvars.copy_context()
user_id.set(1024)
contextvars.Context().run(handle, copy)
print(f"outside: user {user_id.get()}")
