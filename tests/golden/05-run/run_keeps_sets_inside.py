"""What a function sets while it runs in a context stays in that context, and its caller's is
untouched."""
import contextvars

user_id = contextvars.ContextVar("user_id")
deadline = contextvars.ContextVar("deadline")


def handle_request():
    user_id.set(67890)
    deadline.set(30)
    print(f"inside: user {user_id.get(-1)}")


user_id.set(12345)
request = contextvars.Context()
request.run(handle_request)
print(f"in the request: user {request[user_id]}, deadline {request[deadline]}, {len(request)} variables")
print(f"in the caller: user {user_id.get(-1)}, deadline {deadline.get(-1)}")
