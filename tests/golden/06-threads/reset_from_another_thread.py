"""A token handed to another thread resets nothing there, since that thread is in another
context."""
import contextvars
import threading

user_id = contextvars.ContextVar("user_id")


def reset_user(where, token):
    try:
        user_id.reset(token)
        print(f"{where}: reset")
    except ValueError as e:
        print(f"{where}: {type(e).__name__}: {e}")


def try_reset(token):
    reset_user("a copy in another thread", token)
    print(f"there: user {user_id.get(0)}")


token = user_id.set(12345)
thread = threading.Thread(target=contextvars.copy_context().run, args=(try_reset, token))
thread.start()
thread.join()

print(f"here: user {user_id.get(0)}")
reset_user("main", token)
print(f"here: user {user_id.get(0)}")
