import asyncio
import contextvars

user = contextvars.ContextVar("user", default=0)


async def add_one():
    print(f"begins: user {user.get()}")
    user.set(user.get() + 1)
    await asyncio.sleep(0)
    print(f"ends: user {user.get()}")


user.set(100)
context = contextvars.Context()
for _ in range(2):
    with asyncio.Runner() as runner:
        runner.run(add_one(), context=context)
    print(f"in the context: user {context[user]}")
asyncio.run(add_one())
print(f"outside: user {user.get()}")
