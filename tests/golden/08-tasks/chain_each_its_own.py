"""Two coroutines take turns on one thread. Each is in a context of its own whenever it goes on, and so is
whoever resumes them."""
import contextvars

user_id = contextvars.ContextVar("user_id", default=0)


def print_user(who):
    print(f"{who}: user {user_id.get()}")


def handle(user):
    user_id.set(user)
    print_user("begins")
    yield
    print_user("goes on")
    user_id.set(10 * user)
    yield
    print_user("ends")


user_id.set(1024)
coroutines = [(handle(user), contextvars.Context()) for user in (12345, 67890)]
for turn in range(3):
    for coroutine, context in coroutines:
        context.run(next, coroutine, None)
    print_user("between them")
