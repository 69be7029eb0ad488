"""Which context a signal's handler sees, and a child's end: the one in which it was registered, as that was then. Once it
is over, nothing keeps its values."""
import asyncio
import contextvars
import os
import signal
import sys

request = contextvars.ContextVar("request")


class Value:
    alive = 0

    def __init__(self, text):
        self.text = text
        Value.alive += 1

    def __del__(self):
        Value.alive -= 1


def say(event):
    print(f"{event}: {request.get().text}, values {Value.alive}")


async def use_signal():
    loop = asyncio.get_running_loop()
    over = loop.create_future()

    def at_signal():
        say("signal")
        loop.remove_signal_handler(signal.SIGUSR1)
        over.set_result(None)

    request.set(Value("for the signal"))
    loop.add_signal_handler(signal.SIGUSR1, at_signal)
    request.set(Value("somebody else"))
    say("before the signal")
    os.kill(os.getpid(), signal.SIGUSR1)
    await over
    say("after it")


class Child(asyncio.SubprocessProtocol):
    over = None
    transport = None

    def connection_made(self, transport):
        self.transport = transport

    def process_exited(self):
        say(f"child ended with {self.transport.get_returncode()}")
        self.over.set_result(None)


async def use_child():
    loop = asyncio.get_running_loop()
    child = Child()
    child.over = loop.create_future()
    request.set(Value("for the child"))
    transport, _ = await loop.subprocess_exec(
        lambda: child, "/bin/sh", "-c", "read line; exit 3", stdout=None, stderr=None
    )
    request.set(Value("somebody else"))
    say("before the child's end")
    transport.get_pipe_transport(0).close()
    await child.over
    say("after it")
    transport.close()


async def serve():
    await use_signal()
    await use_child()


if sys.version_info < (3, 12):
    # The one of 3.11 waits in a thread of its own, and calls back from there: the context is lost.
    asyncio.set_child_watcher(asyncio.PidfdChildWatcher())
asyncio.run(serve())
