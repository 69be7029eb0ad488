"""When values end: with the thread that has them, and at the end of the process before the interpreter does."""

import contextvars
import os
import subprocess
import sys
import threading
import unittest
import weakref

var = contextvars.ContextVar('var')


class Box:
    """Something that a weak reference can watch."""


def run_thread(function):
    thread = threading.Thread(target=function)
    thread.start()
    thread.join()


class ThreadTest(unittest.TestCase):

    def test_value_ends_with_its_thread(self):
        boxes = []

        def work():
            var.set(Box())
            boxes.append(weakref.ref(var.get()))
        run_thread(work)
        self.assertIsNone(boxes[0]())

    def test_value_ends_in_its_thread(self):
        ends = []

        class Last(Box):
            def __del__(self):
                ends.append(threading.get_ident())

        def work():
            ends.append(threading.get_ident())
            var.set(Last())
        run_thread(work)
        self.assertEqual(ends[0], ends[1])

    def test_end_of_a_value_sets_another(self):
        boxes = []

        class Last(Box):
            def __del__(self):
                box = Box()
                boxes.append(weakref.ref(box))
                var.set(box)

        run_thread(lambda: var.set(Last()))
        self.assertEqual(len(boxes), 1)

    def test_context_that_a_thread_was_in_is_free(self):
        context = contextvars.Context()
        run_thread(lambda: context.run(var.set, 1))
        self.assertEqual(context.run(var.get), 1)

    def test_threads_do_not_see_each_other(self):
        seen = []
        var.set('main')
        run_thread(lambda: seen.append(var.get('nothing')))
        self.assertEqual(seen, ['nothing'])


# What a process of its own runs first: the same module under the same name.
PRELUDE = f'''
import sys
sys.path.insert(0, {os.path.dirname(getattr(sys.modules['_contextvars'], '__file__', ''))!r})
sys.modules['_contextvars'] = __import__({sys.modules['_contextvars'].__name__!r})
import contextvars, os, threading, time
var = contextvars.ContextVar('var')
write = os.write

class Last:
    def __init__(self, name):
        self.name = name
    def __del__(self, write=write):
        write(1, f'{{self.name}} ends\\n'.encode())
'''


class ProcessTest(unittest.TestCase):

    def check(self, program, *lines):
        done = subprocess.run([sys.executable, '-c', PRELUDE + program], capture_output=True, text=True, timeout=60)
        self.assertEqual((done.returncode, done.stderr, done.stdout.splitlines()), (0, '', list(lines)))

    def test_value_of_the_main_thread(self):
        self.check('var.set(Last("value"))\nwrite(1, b"last line\\n")', 'last line', 'value ends')

    def test_value_of_a_context_that_is_kept(self):
        self.check('context = contextvars.Context()\ncontext.run(var.set, Last("value"))\n'
                   'write(1, b"last line\\n")', 'last line', 'value ends')

    def test_exit_inside_a_context(self):
        self.check('def work():\n    var.set(Last("value"))\n    sys.exit()\n'
                   'contextvars.Context().run(work)', 'value ends')

    def test_daemon_thread(self):
        """What it holds goes with the process, or before; nothing else is at stake."""
        self.check('begun = threading.Event()\n'
                   'def work():\n    var.set(object())\n    begun.set()\n    time.sleep(100)\n'
                   'threading.Thread(target=work, daemon=True).start()\nbegun.wait()')

    def test_fork(self):
        self.check('begun, over = threading.Event(), threading.Event()\n'
                   'def work():\n    var.set("thread")\n    begun.set()\n    over.wait()\n'
                   'var.set("main")\n'
                   'thread = threading.Thread(target=work)\nthread.start()\nbegun.wait()\n'
                   'if os.fork() == 0:\n    write(1, f"child: {var.get()}\\n".encode())\n    sys.exit()\n'
                   'os.wait()\nover.set()\nthread.join()\nwrite(1, f"parent: {var.get()}\\n".encode())',
                   'child: main', 'parent: main')
