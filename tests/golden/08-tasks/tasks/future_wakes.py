"""Tasks wait for a future, and a callback sets it: they go on in the order in which they came, each in its own context.
It is set once; who comes late need not wait; and it may be a failure. Once it is set nobody needs it any more."""
import asyncio
import contextvars

user_id = contextvars.ContextVar("user_id", default=0)


async def handle(user, page):
    user_id.set(user)
    result = await page
    print(f"user {user_id.get()} has page {result}")


async def read_lost(lost):
    try:
        await lost
    except TimeoutError:
        print("the other page: ETIMEDOUT")


def arrive(page, lost):
    page.set_result(42)
    print(f"arrives for user {user_id.get()}: ok")
    try:
        page.set_result(43)
    except asyncio.InvalidStateError:
        print("again: EALREADY")
    lost.set_exception(TimeoutError())


def word(page):
    return "yes" if page.done() else "no"


async def serve():
    loop = asyncio.get_running_loop()
    page = loop.create_future()
    lost = loop.create_future()
    tasks = [asyncio.create_task(handle(user, page)) for user in range(1, 4)]
    tasks.append(asyncio.create_task(read_lost(lost)))
    await asyncio.sleep(0)
    print(f"set: {word(page)}")
    loop.call_soon(arrive, page, lost)
    del lost
    await asyncio.sleep(0)
    print(f"set: {word(page)}, page {page.result()}")
    print(f"late: page {await page}")
    await asyncio.sleep(0)


asyncio.run(serve())
