"""run hands its argument to the function, and what the function returned to the caller."""
import contextvars

user_id = contextvars.ContextVar("user_id")


def seconds_left(now):
    deadline = 30
    return deadline - now


def find_user():
    return user_id.get(None)


request = contextvars.Context()
print(f"seconds left: {request.run(seconds_left, 12)}")
print(f"user: {request.run(find_user)}")
request.run(user_id.set, "ann")
print(f"user: {request.run(find_user)}")
