"""A task that is cancelled finds that out from the call that it waits in, once, and in its own context. It may go on;
then it ends as if nothing had been. One that does not is cancelled, and so is one that had not begun."""
import asyncio
import contextvars

user_id = contextvars.ContextVar("user_id", default=0)


async def word(waiting):
    try:
        await waiting
        return "ok"
    except asyncio.CancelledError:
        return "ECANCELED"


async def give_up():
    user_id.set(1)
    print(f"give_up: {await word(asyncio.sleep(3600))}, user {user_id.get()}")
    raise asyncio.CancelledError


async def go_on():
    user_id.set(2)
    print(f"go_on: {await word(asyncio.sleep(3600))}")
    print(f"go_on: {await word(asyncio.sleep(0))}, user {user_id.get()}")
    return 42


async def wait_for(task):
    print(f"wait_for: {await word(asyncio.shield(task))}")
    raise asyncio.CancelledError


async def never():
    print("never")


async def end(name, task):
    try:
        print(f"{name}: ok {await task}")
    except asyncio.CancelledError:
        print(f"{name}: ECANCELED 0")


async def serve():
    first = asyncio.create_task(give_up())
    second = asyncio.create_task(go_on())
    third = asyncio.create_task(wait_for(second))
    await asyncio.sleep(0)
    fourth = asyncio.create_task(never())
    fourth.cancel()
    third.cancel()
    await asyncio.sleep(0)
    first.cancel()
    second.cancel()
    await end("give_up", first)
    await end("wait_for", third)
    await end("never", fourth)
    await end("go_on", second)


asyncio.run(serve())
