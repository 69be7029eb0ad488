"""Who waits for a group and is cancelled cancels its tasks, and waits for their end all the same; then it is told."""
import asyncio


async def handle(name):
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        print(f"{name}: ECANCELED")
    await asyncio.sleep(0)
    print(f"{name} ends")


async def wait_for_it():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(handle("its task"))
    except asyncio.CancelledError:
        print("the group: ECANCELED")
        raise


async def serve():
    task = asyncio.create_task(wait_for_it())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("its maker: ECANCELED")


asyncio.run(serve())
