"""A group waits for all of its tasks. Each is in a copy of the context in which it was made, and what it sets stays
there."""
import asyncio
import contextvars

user_id = contextvars.ContextVar("user_id")


async def handle(rounds):
    user = user_id.get()
    print(f"{user} begins")
    user_id.set(-user)
    for _ in range(rounds):
        await asyncio.sleep(0)
    print(f"{user} ends as {user_id.get()}")


async def serve():
    async with asyncio.TaskGroup() as group:
        for user in range(1, 4):
            user_id.set(user)
            group.create_task(handle(9 - 2 * user))
        print("all are there")
    print(f"the group: ok, user {user_id.get()}")


asyncio.run(serve())
