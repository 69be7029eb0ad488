"""How often a task was cancelled is counted, though it is told once; whoever has cancelled it may take that back, and a
group that has cancelled its maker does. So each tells its own cancellation from somebody else's."""
import asyncio


async def word(waiting):
    try:
        await waiting
        return "ok"
    except asyncio.CancelledError:
        return "ECANCELED"


async def handle():
    me = asyncio.current_task()
    status = await word(asyncio.sleep(3600))
    print(f"handle: {status}, cancelled {me.cancelling()} times")
    print(f"handle: {await word(asyncio.sleep(0))}")
    print(f"left: {me.uncancel()}, {me.uncancel()}, {me.uncancel()}")
    return 42


async def fail():
    raise ConnectionRefusedError


async def make_group():
    me = asyncio.current_task()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
            status = await word(asyncio.sleep(3600))
            print(f"in the group: {status}, cancelled {me.cancelling()} times")
    except* ConnectionRefusedError:
        print(f"after it: ECONNREFUSED, cancelled {me.cancelling()} times")


async def serve():
    task = asyncio.create_task(handle())
    await asyncio.sleep(0)
    print(f"before: {task.cancelling()}")
    task.cancel()
    task.cancel()
    print(f"cancelled twice: {task.cancelling()}")
    print(f"result: {await task}")
    await make_group()


asyncio.run(serve())
