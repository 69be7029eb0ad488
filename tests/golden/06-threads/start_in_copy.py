"""A thread started in a copy sees what was set at its start; from then on neither sees the other's
sets."""
import contextvars
import threading

user_id = contextvars.ContextVar("user_id")
main_has_set = threading.Barrier(2)


def print_user(where):
    print(f"{where}: user {user_id.get(-1)}")


def work():
    main_has_set.wait()
    print_user("the thread")
    user_id.set(2)
    print_user("the thread")


user_id.set(12345)
thread = threading.Thread(target=contextvars.copy_context().run, args=(work,))
thread.start()
user_id.set(67890)
main_has_set.wait()
thread.join()
print_user("main")
