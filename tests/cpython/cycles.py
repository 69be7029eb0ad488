"""Cycles that lead through the library: what Python's collector has to find, and what it must not touch.

The first class is what holds for CPython's own module, too; `run.py cycles` runs it on the library's.
"""

import asyncio
import contextvars
import gc
import unittest
import weakref


class Box:
    """Something that a weak reference can watch."""


def watch(make):
    """Whether the box that `make` returns is gone, once it has been let go of and collected."""
    gc.collect()
    box = weakref.ref(make())
    gc.collect()
    return box() is None


class FoundTest(unittest.TestCase):

    def test_default(self):
        def make():
            box = Box()
            box.var = contextvars.ContextVar('var', default=box)
            return box
        self.assertTrue(watch(make))

    def test_value_holds_its_context(self):
        def make():
            box = Box()
            box.context = contextvars.Context()
            box.context.run(contextvars.ContextVar('var').set, box)
            return box
        self.assertTrue(watch(make))

    def test_default_of_a_variable_that_only_its_context_has(self):
        def make():
            box = Box()
            box.context = contextvars.Context()
            box.context.run(contextvars.ContextVar('var', default=box).set, 1)
            return box
        self.assertTrue(watch(make))

    def test_many_values(self):
        def make():
            box = Box()
            box.context = contextvars.Context()
            for number in range(1000):
                box.context.run(contextvars.ContextVar(f'v{number}').set, box)
            return box
        self.assertTrue(watch(make))

    def test_value_holds_its_token(self):
        def make():
            box = Box()
            box.token = contextvars.Context().run(contextvars.ContextVar('var').set, box)
            return box
        self.assertTrue(watch(make))

    def test_old_value_holds_the_token(self):
        var = contextvars.ContextVar('var')

        def nested():
            parent, child = Box(), Box()
            outer = var.set(parent)
            child.token = var.set(child)
            parent.child = child
            var.reset(child.token)
            var.reset(outer)
            return parent
        self.assertTrue(watch(lambda: contextvars.Context().run(nested)))

    def test_tuple_of_the_token(self):
        def make():
            box = Box()
            var, other = contextvars.ContextVar('var'), contextvars.ContextVar('other')

            def run():
                token = var.set(box)
                other.set((token,))
            contextvars.Context().run(run)
            return box
        self.assertTrue(watch(make))

    def test_task_in_its_own_context(self):
        var = contextvars.ContextVar('var')

        async def task():
            var.set(asyncio.current_task())

        async def main():
            running = asyncio.create_task(task())
            await running
            return running
        self.assertTrue(watch(lambda: asyncio.run(main())))


class KeptTest(unittest.TestCase):
    """Whatever is in use stays, however often the collector looks."""

    def test_value_of_a_copy(self):
        var = contextvars.ContextVar('var')
        context = contextvars.Context()
        context.run(var.set, Box())
        copies = [context.copy() for _ in range(3)]
        box = weakref.ref(context[var])
        for _ in range(3):
            gc.collect()
            self.assertIsNotNone(box())
            copies.pop()
        del context
        gc.collect()
        self.assertIsNone(box())

    def test_value_of_a_running_context(self):
        var = contextvars.ContextVar('var')

        def run():
            var.set(Box())
            gc.collect()
            self.assertIsInstance(var.get(), Box)
        contextvars.Context().run(run)

    def test_variable_that_only_a_context_has(self):
        context = contextvars.Context()
        context.run(contextvars.ContextVar('var', default=Box()).set, Box())
        gc.collect()
        for var, value in context.items():
            self.assertIs(context[var], value)
            self.assertEqual(var.name, 'var')
            self.assertIsInstance(contextvars.Context().run(var.get), Box)

    def test_token(self):
        var = contextvars.ContextVar('var')
        var.set(Box())
        token = var.set(None)
        gc.collect()
        self.assertIsInstance(token.old_value, Box)
        var.reset(token)
        gc.collect()
        self.assertIsInstance(var.get(), Box)

    def test_finalizer_that_copies_the_context(self):
        var = contextvars.ContextVar('var')
        copies = []

        class Rescued(Box):
            def __del__(self):
                copies.append(self.context.copy())

        def make():
            box = Rescued()
            box.context = contextvars.Context()
            box.context.run(var.set, box)
        make()
        gc.collect()
        self.assertEqual(len(copies), 1)
        self.assertIsInstance(copies[0][var], Rescued)
        self.assertIs(copies[0][var].context[var], copies[0][var])


class SharedTest(unittest.TestCase):
    """What CPython's own module finds and a traversal of the library's keeps to itself."""

    def test_two_copies_in_one_cycle(self):
        def make():
            box = Box()
            box.context = contextvars.Context()
            box.context.run(contextvars.ContextVar('var').set, box)
            box.copy = box.context.copy()
            return box
        self.assertTrue(watch(make))
