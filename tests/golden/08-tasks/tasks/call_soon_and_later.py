"""The loop calls a function in a copy of the context in which it was registered, or in one that is given; in the order
in which they were registered, or when it is time. What it was told to forget it does not call."""
import asyncio
import contextvars

user_id = contextvars.ContextVar("user_id", default=0)


def say(name):
    print(f"{name}: user {user_id.get()}")
    user_id.set(user_id.get() + 1)


def call_in_given(loop, own):
    given = contextvars.Context()
    loop.call_soon(say, "given", context=given)
    loop.call_soon(say, "given, again", context=given)
    loop.call_soon(say, "that of serve", context=own)


async def serve(own):
    loop = asyncio.get_running_loop()
    user_id.set(200)
    loop.call_soon(say, "soon")
    forgotten = loop.call_soon(say, "forgotten")
    user_id.set(300)
    call_in_given(loop, own)
    forgotten.cancel()
    forgotten.cancel()
    print("serve waits")
    await asyncio.sleep(0)
    say("serve")
    loop.call_later(0.001, say, "later")
    user_id.set(400)
    await asyncio.sleep(0.002)
    loop.call_later(3600, say, "too late")


async def main():
    own = contextvars.copy_context()
    await asyncio.create_task(serve(own), context=own)


asyncio.run(main())
