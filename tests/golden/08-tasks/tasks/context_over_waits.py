"""What a task has set is there after each wait, whatever others have set meanwhile; and nothing of it stays with the
caller, nor with those who wait for it."""
import asyncio
import contextvars

user_id = contextvars.ContextVar("user_id", default=0)


async def inner(number):
    print(f"inner {number} begins with user {user_id.get()}")
    user_id.set(number)
    await asyncio.sleep(0)
    print(f"inner {number}: user {user_id.get()}")
    for _ in range(number):
        await asyncio.sleep(0)


async def outer(number):
    user_id.set(number)
    task = asyncio.create_task(inner(number * 10))
    await asyncio.sleep(0)
    print(f"outer {number}: user {user_id.get()}")
    await task
    print(f"outer {number} after the wait: user {user_id.get()}")


async def serve():
    tasks = [asyncio.create_task(outer(i + 1)) for i in range(2)]
    for task in tasks:
        await task
        print(f"serve: user {user_id.get()}")


asyncio.run(serve())
print(f"main: user {user_id.get()}")
