"""What is called when a task has ended runs in a copy of the context in which it was added, and what it sets stays in
that copy. Callbacks come in their order, in the round after the end; also one that is added to a task that has
ended."""
import asyncio
import contextvars
from functools import partial

user_id = contextvars.ContextVar("user_id", default=0)


def say(name, task):
    print(f"{name}: user {user_id.get()}")
    user_id.set(-1)


async def handle():
    user_id.set(7)
    asyncio.current_task().add_done_callback(partial(say, "its own"))
    user_id.set(8)
    print("the task ends")


async def serve():
    task = asyncio.create_task(handle())
    user_id.set(12345)
    task.add_done_callback(partial(say, "first"))
    user_id.set(67890)
    task.add_done_callback(partial(say, "second"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(f"serve: user {user_id.get()}")
    task.add_done_callback(partial(say, "late"))
    print("not yet")
    await asyncio.sleep(0)
    print(f"serve: user {user_id.get()}")
    asyncio.current_task().add_done_callback(partial(say, "serve has ended"))


asyncio.run(serve())
