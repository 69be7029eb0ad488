"""The context of a task can be asked for, and read from outside: by whoever has the task, also when it has ended, and
by the task itself."""
import asyncio
import contextvars

user_id = contextvars.ContextVar("user_id")
contexts = {}


def context_of(task):
    """task.get_context() is new in 3.12."""
    return task.get_context() if hasattr(task, "get_context") else contexts[task]


def show(when, task):
    print(f"{when}: user {context_of(task)[user_id]}")


async def handle():
    # A token can be reset in the very context of its set, and in no other.
    token = user_id.set(2)
    context_of(asyncio.current_task())
    print("its own: yes")
    await asyncio.sleep(0)
    user_id.reset(token)
    user_id.set(3)


async def serve():
    user_id.set(1)
    context = contextvars.copy_context()
    task = asyncio.create_task(handle(), context=context)
    contexts[task] = context
    show("made", task)
    await asyncio.sleep(0)
    show("waiting", task)
    await task
    show("ended", task)


asyncio.run(serve())
print("no task: no context")
