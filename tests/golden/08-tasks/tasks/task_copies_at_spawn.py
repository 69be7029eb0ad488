"""A task runs in a copy of the context in which it was made, as that was when it was made, and not when it begins."""
import asyncio
import contextvars

user_id = contextvars.ContextVar("user_id")


async def log_user(name):
    print(f"{name}: user {user_id.get(0)}")
    user_id.set(-1)


async def serve():
    user_id.set(12345)
    first = asyncio.create_task(log_user("first"))
    user_id.set(67890)
    second = asyncio.create_task(log_user("second"))
    user_id.set(1024)
    await first
    await second
    print(f"serve: user {user_id.get(0)}")


user_id.set(1)
asyncio.run(serve())
print(f"main: user {user_id.get(0)}")
