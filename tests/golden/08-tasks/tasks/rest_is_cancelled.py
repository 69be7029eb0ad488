"""When the first task has ended, those that are left are cancelled, each in its own context, and waited for; what is
called later than that is not called any more. What all of them held is released."""
import asyncio
import contextvars

name = contextvars.ContextVar("name")


class Name:
    def __init__(self, text):
        self.text = text

    def __del__(self):
        print(f"let go of {self.text}")


async def handle(own):
    name.set(Name(own))
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        print(f"{name.get().text}: ECANCELED")
        await asyncio.sleep(0.001)
        print(f"{name.get().text} cleans up: ok")


async def serve():
    asyncio.create_task(handle("first"))
    await asyncio.sleep(0)
    print("serve ends")


asyncio.run(serve())
print("main ends")
