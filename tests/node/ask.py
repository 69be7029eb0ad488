"""Asks twins, one after the other, in one Python that runs inside node. ask.mjs gives LIST and PLACE.

Each finds what it would find in a process of its own: an empty context, no module of another twin's folder, an output
of its own. What it leaves behind goes before the next is asked. It cannot have threads or processes, which a Python in
WebAssembly has not.
"""
import asyncio
import atexit
import contextlib
import contextvars
import gc
import io
import os
import sys
import time
import traceback
import types
import weakref

here = contextvars.ContextVar("here")  # set in the context in which the asking is done, and in no other


class Selector:
    """There is no file and no socket to wait for, only time."""

    def select(self, timeout):
        if timeout:
            time.sleep(timeout)
        return []

    def close(self):
        pass


class Loop(asyncio.BaseEventLoop):
    """CPython's own event loop, without files and sockets. Pyodide has one that hands its work to node's instead."""

    def __init__(self):
        super().__init__()
        self._selector = Selector()

    def _process_events(self, events):
        pass

    def _write_to_self(self):
        pass


def asyncio_as_it_came():
    asyncio.run = asyncio.runners.run
    asyncio.new_event_loop = asyncio.events.new_event_loop = Loop
    asyncio._set_running_loop(None)


def forget(folder):
    for name, module in list(sys.modules.items()):
        if (getattr(module, "__file__", None) or "").startswith(folder):
            del sys.modules[name]


def at_exit():
    """What a program does at its end, weakref.finalize's part among it. It was meant to be done once."""
    atexit._run_exitfuncs()
    weakref.finalize._registered_with_atexit = weakref.finalize._shutdown = False


@contextlib.contextmanager
def a_main(file):
    """A module __main__ as `python3 FILE` has it, whose first search path is the file's folder."""
    folder = os.path.abspath(os.path.dirname(file))
    ours = sys.modules["__main__"]
    sys.modules["__main__"] = types.ModuleType("__main__")
    sys.modules["__main__"].__file__ = file
    sys.argv = [file]
    sys.path.insert(0, folder)
    try:
        yield vars(sys.modules["__main__"])
    finally:
        sys.path.remove(folder)
        sys.modules["__main__"] = ours
        forget(folder)


def run(file):
    try:
        with a_main(file) as names, open(file, encoding="utf-8") as source:
            exec(compile(source.read(), file, "exec"), names)
    except SystemExit as end:
        if end.code:
            raise
    at_exit()


def ask(name, file):
    place = f"{PLACE}/{name}"
    os.makedirs(place)
    context = contextvars.Context()  # like a thread's, it outlives the output
    printed = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    with open(f"{place}/error", "w", encoding="utf-8") as error:
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(error):
            try:
                context.run(run, file)
                context.run(gc.collect)  # what goes now still prints
            except BaseException:
                traceback.print_exc()
                return
    with open(f"{place}/raw", "wb") as raw:
        raw.write(printed.buffer.getvalue())


def ask_all():
    here.set(True)
    for line in LIST.splitlines():
        name, file = line.split(" ")
        ask(name, file)
        with contextlib.redirect_stdout(None):
            gc.collect()
        if not here.get(False):
            print(f"{name} ends inside a context that it entered: those after it were not asked", file=sys.stderr)
            return


asyncio_as_it_came()
with open(f"{PLACE}/version", "w", encoding="utf-8") as version:
    print(sys.version.split()[0], file=version)
ask_all()
