"""A thread ends inside a run. It is out of the run's context before its callers clean up: what they
clean up is in their own."""
import contextvars
import sys
import threading

user_id = contextvars.ContextVar("user_id")


def print_user(where):
    print(f"{where}: user {user_id.get(0)}")


def refuse(user):
    user_id.set(user)
    print_user("the request")
    contextvars.Context().run(leave)


def leave():
    print_user("inside once more")
    sys.exit()


def serve(request):
    token = user_id.set(1)
    try:
        request.run(refuse, 67890)
    finally:
        print_user("the server cleans up")
        user_id.reset(token)
        print("reset: OK")
        print_user("the server")


request = contextvars.Context()
user_id.set(5)
thread = threading.Thread(target=serve, args=[request])
thread.start()
thread.join()
request.run(print_user, "in the request's context")
print_user("the main thread")
