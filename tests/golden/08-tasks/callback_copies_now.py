"""A callback runs in a copy of the context in which it was registered, whatever was set since."""
import asyncio
import contextvars

user_id = contextvars.ContextVar("user_id")


def log_user(name):
    print(f"{name}: user {user_id.get(0)}")


loop = asyncio.new_event_loop()
user_id.set(12345)
loop.call_soon(log_user, "first")
user_id.set(67890)
loop.call_soon(log_user, "second")
user_id.set(1024)
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
log_user("main")
