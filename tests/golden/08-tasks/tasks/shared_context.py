"""Two tasks share a context: each enters it when it goes on, and leaves it when it waits. So they are in it in turn,
and see what the other has set. The task that made them may be in it, too, or not."""
import asyncio
import contextvars

user_id = contextvars.ContextVar("user_id", default=0)


async def add(number):
    for _ in range(3):
        before = user_id.get()
        print(f"add {number}: user {before}")
        user_id.set(before + number)
        await asyncio.sleep(0)


async def add_in(context):
    ones = asyncio.create_task(add(1), context=context)
    tens = asyncio.create_task(add(10), context=context)
    await ones
    await tens


async def serve(own, shared):
    user_id.set(500)
    await add_in(shared)
    print(f"serve: user {user_id.get()}")
    await add_in(own)
    print(f"serve: user {user_id.get()}")


async def main():
    shared = contextvars.Context()
    own = contextvars.copy_context()
    await asyncio.create_task(serve(own, shared), context=own)
    print(f"shared: user {shared[user_id]}")


asyncio.run(main())
