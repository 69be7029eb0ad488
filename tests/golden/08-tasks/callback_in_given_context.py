"""Two callbacks of one request are given its context, and the second sees what the first has set."""
import asyncio
import contextvars

user_id = contextvars.ContextVar("user_id")


def answer():
    print(f"the request: {user_id.get(0)}")


loop = asyncio.new_event_loop()
request = contextvars.Context()
loop.call_soon(user_id.set, 12345, context=request)
loop.call_soon(answer, context=request)
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
print(f"its context: {request[user_id]}")
print(f"main: {user_id.get(0)}")
