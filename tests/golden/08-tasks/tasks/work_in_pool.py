"""Work for another thread runs in a copy of the task's context: it sees what the task has set, and the task does not
see what the work sets. Meanwhile others go on."""
import asyncio
import contextvars

user_id = contextvars.ContextVar("user_id", default=0)


def look_up():
    user = user_id.get()
    user_id.set(-1)
    return user * 2


async def handle(number):
    user_id.set(number)
    return await asyncio.to_thread(look_up) == 2 * number and user_id.get() == number


async def serve():
    tasks = [asyncio.create_task(handle(i)) for i in range(10)]
    right = sum([await task for task in tasks])
    print(f"{right} of 10 are right; serve: user {user_id.get()}")


asyncio.run(serve())
