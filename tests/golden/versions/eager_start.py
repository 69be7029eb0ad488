"""Tasks that begin at once, where they are made: in a copy of the context, and the caller goes on in its own when they
wait, or have ended."""
import asyncio
import contextvars

user = contextvars.ContextVar("user", default=0)


def say(what):
    print(f"{what}: user {user.get()}")


def spawn(coroutine, context=None):
    return asyncio.Task(coroutine, loop=asyncio.get_running_loop(), eager_start=True, context=context)


async def wait():
    say("wait begins")
    user.set(2)
    await asyncio.sleep(0)
    say("wait goes on")


async def quick():
    say("quick begins")
    user.set(3)


async def outer():
    say("outer begins")
    user.set(4)
    inner = spawn(quick())
    say("outer goes on")
    await inner


async def serve():
    itself = asyncio.current_task()
    user.set(1)
    task = spawn(wait())
    say("serve goes on")
    print(f"it has {'ended' if task.done() else 'not ended'}")
    user.set(5)
    await task
    say("serve has waited")
    task = spawn(quick())
    print(f"quick has {'ended' if task.done() else 'not ended'}, in serve: {asyncio.current_task() is itself}")
    await spawn(outer())
    context = contextvars.Context()
    spawn(quick(), context=context)
    print(f"in the given context: user {context[user]}")
    say("serve ends")


if hasattr(asyncio, "eager_task_factory"):
    asyncio.run(serve())
else:
    print("no task begins at once")
