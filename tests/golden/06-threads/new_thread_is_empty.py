"""A new thread begins in an empty context of its own, and what it sets there its starter never
sees."""
import contextvars
import threading

user_id = contextvars.ContextVar("user_id")


def print_user(where):
    try:
        print(f"{where}: user {user_id.get()}")
    except LookupError:
        print(f"{where}: no user")


def work(name):
    print_user(name)
    user_id.set(67890)
    print_user(name)


user_id.set(12345)
thread = threading.Thread(target=work, args=("a plain thread",))
thread.start()
thread.join()

thread = threading.Thread(target=contextvars.Context().run, args=(work, "one started empty"))
thread.start()
thread.join()

print_user("main")
