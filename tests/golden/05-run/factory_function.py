"""A factory function makes contexts: each is a copy of the caller's with a user of its own in
it."""
import contextvars

user_id = contextvars.ContextVar("user_id")
deadline = contextvars.ContextVar("deadline")


def create_context_with_user_id(user):
    context = contextvars.copy_context()
    context.run(user_id.set, user)
    return context


def process_user_data():
    print(f"user {user_id.get()} has {deadline.get()} seconds")


deadline.set(30)
first = create_context_with_user_id(12345)
deadline.set(60)
second = create_context_with_user_id(67890)

first.run(process_user_data)
second.run(process_user_data)
try:
    user_id.get()
    print("here: a user")
except LookupError:
    print("here: no user")
