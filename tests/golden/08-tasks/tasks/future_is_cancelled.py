"""Who waits for a future and is cancelled leaves the queue, and the future and the others wait on. One that is cancelled
when the future is set, and before it goes on, is told that it was cancelled all the same: what it was to have is there,
and it has to see to that. The first has a shield, since a plain `await page` would cancel the future along with it."""
import asyncio


async def handle(name, waiting):
    try:
        print(f"{name}: ok, {await waiting}")
    except asyncio.CancelledError:
        print(f"{name}: ECANCELED, -1")


async def serve():
    page = asyncio.get_running_loop().create_future()
    waiting = {"first": asyncio.shield(page), "second": page, "third": page}
    tasks = [asyncio.create_task(handle(name, waiting[name])) for name in waiting]
    await asyncio.sleep(0)
    tasks[0].cancel()
    await asyncio.sleep(0)
    print(f"set: {'yes' if page.done() else 'no'}")
    page.set_result(42)
    tasks[2].cancel()
    for task in tasks:
        await task


asyncio.run(serve())
