"""greenlet's rule, on chains: a new greenlet begins without a context, and each goes on in what it was in.

On CPython's own contextvars greenlet's C code sees to that, so these tests pass there as well (MODULES=own).
"""

import contextvars
import sys
import threading
import unittest
import weakref

import greenlet

var = contextvars.ContextVar('var')
ours = sys.modules['_contextvars']
chains = weakref.WeakKeyDictionary()


def follow(event, args):
    """Called by greenlet in the one that it has switched to."""
    target = args[1]
    if target.parent is None:  # the thread's own stack
        ours.switch(None)
        return
    if target not in chains:
        chains[target] = ours.Chain()
    ours.switch(chains[target])


def followed(function):
    def call(*args):
        if not hasattr(ours, 'Chain'):
            return function(*args)
        before = greenlet.settrace(follow)
        try:
            return function(*args)
        finally:
            greenlet.settrace(before)
    return call


main = greenlet.getcurrent


class GreenletTest(unittest.TestCase):

    def run(self, result=None):
        return followed(super().run)(result)

    def test_new_one_begins_empty(self):
        var.set('main')
        self.assertEqual(greenlet.greenlet(lambda: var.get('nothing')).switch(), 'nothing')
        self.assertEqual(var.get(), 'main')

    def test_new_one_in_a_new_one_begins_empty(self):
        def outer():
            var.set('outer')
            return greenlet.greenlet(lambda: var.get('nothing')).switch()
        self.assertEqual(greenlet.greenlet(outer).switch(), 'nothing')

    def test_each_has_its_own(self):
        top = main()

        def work(number):
            var.set(number)
            for _ in range(10):
                top.switch()
                self.assertEqual(var.get(), number)
                var.set(number)
            return 'done'
        all_of_them = [greenlet.greenlet(work) for _ in range(100)]
        var.set('main')
        said = []
        for number, one in enumerate(all_of_them):
            one.switch(number)
        while not all(one.dead for one in all_of_them):
            said += [one.switch() for one in all_of_them if not one.dead]
            self.assertEqual(var.get(), 'main')
        self.assertEqual(said.count('done'), 100)

    def test_copy_is_handed_over(self):
        var.set('main')
        one = greenlet.greenlet(contextvars.copy_context().run)
        self.assertEqual(one.switch(var.get), 'main')

    def test_switch_in_the_middle_of_a_run(self):
        top, context = main(), contextvars.Context()

        def inside():
            var.set('inside')
            top.switch()
            self.assertEqual(var.get(), 'inside')
            return contextvars.copy_context()
        var.set('main')
        one = greenlet.greenlet(context.run)
        one.switch(inside)
        self.assertEqual(var.get(), 'main')
        with self.assertRaisesRegex(RuntimeError, 'is already entered'):
            context.run(var.get)
        self.assertEqual(one.switch()[var], 'inside')
        self.assertEqual(context.run(var.get), 'inside')

    def test_runs_that_end_in_another_order_than_they_began(self):
        top, contexts = main(), [contextvars.Context() for _ in range(3)]

        def inside(number):
            var.set(number)
            top.switch()
            return var.get()
        all_of_them = [greenlet.greenlet(context.run) for context in contexts]
        for number, one in enumerate(all_of_them):
            one.switch(inside, number)
        self.assertEqual([one.switch() for one in all_of_them], [0, 1, 2])

    def test_token_of_another_one(self):
        token = greenlet.greenlet(lambda: var.set('there')).switch()
        var.set('here')
        with self.assertRaisesRegex(ValueError, 'was created in a different Context'):
            var.reset(token)

    def test_token_of_its_own(self):
        top = main()

        def work():
            var.set('first')
            token = var.set('second')
            top.switch()
            var.reset(token)
            return var.get()
        one = greenlet.greenlet(work)
        one.switch()
        self.assertEqual(one.switch(), 'first')

    def test_one_that_is_given_up_leaves(self):
        top, context = main(), contextvars.Context()
        one = greenlet.greenlet(context.run)
        one.switch(top.switch)
        del one  # which raises GreenletExit in it
        self.assertEqual(context.run(lambda: 'free'), 'free')

    def test_values_end_with_it(self):
        class Box:
            pass
        box = Box()
        ends = weakref.ref(box)
        one = greenlet.greenlet(var.set)
        one.switch(box)
        del box, one
        self.assertIsNone(ends())

    def test_an_exception_goes_to_the_parent_and_its_context(self):
        def fail():
            var.set('fail')
            raise KeyError('it')
        var.set('main')
        with self.assertRaises(KeyError):
            greenlet.greenlet(fail).switch()
        self.assertEqual(var.get(), 'main')

    def test_throw(self):
        top = main()

        def work():
            var.set('work')
            try:
                top.switch()
            except KeyError:
                return var.get()
        one = greenlet.greenlet(work)
        one.switch()
        self.assertEqual(one.throw(KeyError), 'work')

    def test_two_threads(self):
        seen = {}

        def work(name):
            top = main()

            def inside():
                var.set(name)
                for _ in range(1000):
                    top.switch()
                return var.get()
            one = greenlet.greenlet(inside)
            while not one.dead:
                result = one.switch()
            seen[name] = result, var.get('nothing')
        threads = [threading.Thread(target=followed(work), args=(name,)) for name in ('one', 'two')]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(seen, {'one': ('one', 'nothing'), 'two': ('two', 'nothing')})


if hasattr(ours, 'Chain'):
    class ChainTest(unittest.TestCase):
        """What the module adds."""

        def test_switch_and_back(self):
            chain = ours.Chain()
            var.set('main')
            self.assertIsNone(ours.switch(chain))
            self.assertEqual(var.get('nothing'), 'nothing')
            self.assertIs(ours.switch(None), chain)
            self.assertEqual(var.get(), 'main')

        def test_one_that_another_thread_is_in(self):
            chain, seen = ours.Chain(), []

            def work():
                try:
                    ours.switch(chain)
                except RuntimeError as error:
                    seen.append(str(error))
            ours.switch(chain)
            thread = threading.Thread(target=work)
            thread.start()
            thread.join()
            ours.switch(None)
            self.assertEqual(len(seen), 1)
            self.assertIn('already entered', seen[0])

        def test_what_is_no_chain(self):
            for wrong in (1, 'chain', ours.Chain):
                with self.assertRaises(TypeError):
                    ours.switch(wrong)
            with self.assertRaises(TypeError):
                ours.Chain(1)
