"""A task of a group that fails cancels the others, and the one that made the group, too, if that is not waiting for the
group yet; each of them in its own context. Afterwards the maker goes on, and the failure is what it is told."""
import asyncio
import contextvars

user_id = contextvars.ContextVar("user_id")


async def wait_long():
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        print(f"user {user_id.get()}: ECANCELED")
        raise


async def fail():
    await asyncio.sleep(0)
    print(f"user {user_id.get()} fails")
    raise PermissionError


def begin(group):
    user_id.set(1)
    group.create_task(wait_long())
    user_id.set(2)
    group.create_task(fail())
    user_id.set(3)


async def serve():
    try:
        async with asyncio.TaskGroup() as group:
            begin(group)
    except* PermissionError:
        print(f"waits for the group: EACCES, user {user_id.get()}")
    try:
        async with asyncio.TaskGroup() as group:
            begin(group)
            user_id.set(4)
            try:
                await asyncio.sleep(3600)
            except asyncio.CancelledError:
                print(f"serve, user {user_id.get()}: ECANCELED")
                raise
    except* PermissionError:
        print(f"waits for something else: EACCES, user {user_id.get()}")
    await asyncio.sleep(0)
    print("serve goes on: ok")


asyncio.run(serve())
