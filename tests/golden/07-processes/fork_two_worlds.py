"""After fork parent and child each have the context for themselves: neither sees what the other
sets."""
import contextvars
import os

user_id = contextvars.ContextVar("user_id")


def send_context(out):
    os.write(out, f"user_id={user_id.get()}".encode())


def print_received(in_):
    print(f"in the child: {os.read(in_, 63).decode()}")


user_id.set(12345)
to_parent = os.pipe()
to_child = os.pipe()
child = os.fork()
if child == 0:
    send_context(to_parent[1])
    os.read(to_child[0], 1)
    send_context(to_parent[1])
    user_id.set(1024)
    os._exit(0)

print_received(to_parent[0])
user_id.set(67890)
os.write(to_child[1], b"g")
print_received(to_parent[0])
os.waitpid(child, 0)
print(f"in the parent: {user_id.get()}")
