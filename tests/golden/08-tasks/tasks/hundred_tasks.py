"""A hundred tasks in turn, ten sets each, with a wait after each one: each sees its own value and nobody else's."""
import asyncio
import contextvars

step = contextvars.ContextVar("step")


async def count(number):
    for i in range(10):
        mine = number * 10 + i
        step.set(mine)
        for _ in range(mine % 3 + 1):
            await asyncio.sleep(0)
        assert step.get() == mine
    return step.get()


async def serve():
    tasks = [asyncio.create_task(count(i)) for i in range(100)]
    print("sum of the last ones:", sum([await task for task in tasks]))
    return step.get(None) is not None


print("serve has", "one of theirs" if asyncio.run(serve()) else "none of it")
