"""Which context each kind of a loop's own callbacks sees: the one in which it was registered, as that was then, whoever
is being served when it comes."""
import asyncio
import contextvars
from functools import partial

request = contextvars.ContextVar("request", default="nobody")


def say(event, *_):
    print(f"{event}: {request.get()}")


async def use(text, register):
    """Registers it for a request; then others come, until it is over."""
    over = asyncio.get_running_loop().create_future()
    request.set(text)
    register(over)
    request.set("somebody else")
    await over


def timer(over):
    asyncio.get_running_loop().call_later(0.001, lambda: (say("timer"), over.set_result(None)))


def idle(over):
    asyncio.get_running_loop().call_soon(lambda: (say("idle"), over.set_result(None)))


async def pool():
    request.set("for the job")
    job = contextvars.copy_context()
    request.set("for its end")
    future = asyncio.get_running_loop().run_in_executor(None, job.run, say, "pool job")
    future.add_done_callback(partial(say, "after the job"))
    request.set("somebody else")
    await future
    await asyncio.sleep(0)


class Server(asyncio.Protocol):
    over = None

    def connection_made(self, transport):
        say("connection made")

    def data_received(self, data):
        say("data received")

    def connection_lost(self, error):
        say("connection lost")
        self.over.set_result(None)


async def server():
    loop = asyncio.get_running_loop()
    Server.over = loop.create_future()
    request.set("for the server")
    listener = await loop.create_server(Server, "127.0.0.1", 0)
    request.set("somebody else")
    _, writer = await asyncio.open_connection(*listener.sockets[0].getsockname())
    writer.write(b"hello")
    await writer.drain()
    writer.close()
    await Server.over
    listener.close()


async def serve():
    await use("for the timer", timer)
    await use("for idle", idle)
    await pool()
    await server()
    say("serve")


asyncio.run(serve())
