"""A callback that is called again finds what it has set; nobody else does."""
import asyncio
import contextvars

ticks = contextvars.ContextVar("ticks")


def tick():
    ticks.set(ticks.get(0) + 1)
    print(f"tick {ticks.get(0)}")


loop = asyncio.new_event_loop()
timer = contextvars.copy_context()
for i in range(3):
    loop.call_soon(tick, context=timer)
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
print(f"main: {ticks.get(0)}")
