"""CPython's own tests, with the library in the place of what they test: run.py MODULES SUITE [PATTERN...]

MODULES is the folder of the modules that tests/tools/cpython has built. SUITE is

  context   test.test_context.ContextTest, on contextvars
  hamt      test.test_context.HamtTest, on the map
  asyncio   test.test_asyncio, whole: the loop, futures and tasks that are written in Python, on contextvars
  cycles    cycles.py, beside this file: what Python's collector finds
  ends      ends.py, beside this file: when values end
  greenlets greenlets.py, beside this file: greenlet's rule, on chains

and a PATTERN takes those of its tests that match. What cannot apply is in not-applicable.txt, with its reason. A test
of the list that passes is as wrong as another one that does not, and nothing is skipped but by the list.

With MODULES=own they run on CPython's own modules: so the author sees whose fault a failure is.
"""

import faulthandler
import fnmatch
import gc
import importlib
import os
import platform
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))


def stand_in(modules, suite):
    """Loads our module, and puts our contextvars in the place of CPython's before anybody has imported that."""
    for name in ('_contextvars', 'contextvars', 'asyncio', 'decimal'):
        assert name not in sys.modules, name
    # These are written in C, on CPython's own contexts. Without them Python's own code takes their place.
    sys.modules['_asyncio'] = None
    sys.modules['_decimal'] = None
    if modules == 'own':
        return None
    sys.path.insert(0, modules)
    if suite == 'hamt':
        return importlib.import_module('ctx_hamt')
    sys.modules['_contextvars'] = importlib.import_module('ctx_contextvars')
    return sys.modules['_contextvars']


def check_in_use(ours):
    """Everybody's contextvars are ours, and contexts were entered."""
    import asyncio
    import contextvars
    assert asyncio.Task is asyncio.tasks._PyTask and asyncio.Future is asyncio.futures._PyFuture
    assert asyncio.events.contextvars is asyncio.tasks.contextvars is asyncio.futures.contextvars is contextvars
    for name in contextvars.__all__:
        assert getattr(contextvars, name) is getattr(ours, name), name
    assert ours.entered() > 0
    return f'; {ours.entered()} times a context was entered'


def context_tests(ours):
    from test import test_context
    return unittest.defaultTestLoader.loadTestsFromTestCase(test_context.ContextTest)


def hamt_tests(ours):
    from test import test_context
    if ours:
        test_context.hamt = ours.hamt
    return unittest.defaultTestLoader.loadTestsFromTestCase(test_context.HamtTest)


def asyncio_tests(ours):
    import asyncio
    # One of its modules cannot be imported unless there is something of this name.
    asyncio.tasks._CTask = None
    importlib.import_module('test.test_asyncio.test_futures2')
    del asyncio.tasks._CTask
    return unittest.defaultTestLoader.loadTestsFromName('test.test_asyncio')


def cycles_tests(ours):
    sys.path.insert(0, HERE)
    return unittest.defaultTestLoader.loadTestsFromName('cycles')


def ends_tests(ours):
    sys.path.insert(0, HERE)
    return unittest.defaultTestLoader.loadTestsFromName('ends')


def greenlets_tests(ours):
    sys.path.insert(0, HERE)
    return unittest.defaultTestLoader.loadTestsFromName('greenlets')


SUITES = {'context': context_tests, 'hamt': hamt_tests, 'asyncio': asyncio_tests, 'cycles': cycles_tests,
          'ends': ends_tests, 'greenlets': greenlets_tests}


def each(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from each(test)
        else:
            yield test


def name_of(test):
    return test.id().removeprefix('test.')


def is_meant(versions):
    """3.11 means that version, 3.11+ later ones as well."""
    now = sys.version_info[:2]
    first = tuple(map(int, versions.rstrip('+').split('.')))
    return now >= first if versions.endswith('+') else now == first


def not_applicable(suite):
    """What the list has for the suite and this version of CPython: pairs of a pattern and the reason above it."""
    entries, reason = [], ''
    with open(os.path.join(HERE, 'not-applicable.txt')) as lines:
        for line in map(str.strip, lines):
            if not line:
                reason = ''
            elif line.startswith('#'):
                reason = f'{reason} {line[1:].strip()}'.strip()
            else:
                its_suite, versions, pattern = line.split()
                if its_suite == suite and is_meant(versions):
                    entries.append((pattern, reason))
    return entries


def find(entries, name):
    return next((entry for entry in entries if fnmatch.fnmatchcase(name, entry[0])), None)


class Outcomes(unittest.TestResult):
    """What became of each test: '' or what is wrong with it."""

    def __init__(self):
        super().__init__()
        self.buffer = True
        self.of = {}

    def startTest(self, test):
        super().startTest(test)
        gc.freeze()  # the test collects its own garbage, and need not look through what is there already
        self.of.setdefault(name_of(test), '')

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.of[name_of(test)] = f'is skipped: {reason}'

    def addFailure(self, test, error):
        super().addFailure(test, error)
        self.of[name_of(test)] = self.failures[-1][1]

    def addError(self, test, error):
        super().addError(test, error)
        self.of[name_of(test)] = self.errors[-1][1]

    def addSubTest(self, test, subtest, error):
        super().addSubTest(test, subtest, error)
        if error is not None:
            self.addFailure(test, error)

    def addExpectedFailure(self, test, error):
        super().addExpectedFailure(test, error)
        self.of[name_of(test)] = 'is expected to fail'

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self.of[name_of(test)] = 'passes, and is expected to fail'


def run(suite):
    """The suite lets go of each test that has run: whatever a test has kept makes every later collection slow."""
    outcomes = Outcomes()
    suite.run(outcomes)
    return outcomes.of


def once_more(outcomes, entries):
    """Tests that measure time may fail on a busy machine. What has failed gets a second hearing, said aloud."""
    failed = [name for name, trouble in outcomes.items() if 'Traceback' in trouble and not find(entries, name)]
    for name in failed[:5]:
        print(f'{name} failed, and runs once more')
        full_name = name if name.startswith(('cycles.', 'ends.', 'greenlets.')) else f'test.{name}'
        outcomes.update(run(unittest.defaultTestLoader.loadTestsFromName(full_name)))


def needs_ipv6(trouble):
    """The one thing that a system may lack without being to blame: containers often have no IPv6."""
    from test.support import socket_helper
    return trouble.startswith('is skipped: ') and 'IPv6' in trouble and not socket_helper.IPV6_ENABLED


def judge(outcomes, entries, is_whole):
    """Prints what is not as it should be; the numbers of tests that pass, and of those that do not apply."""
    counts = dict.fromkeys(entries, 0)
    passed = wrong = 0
    for name, trouble in outcomes.items():
        entry = find(entries, name)
        if not entry and needs_ipv6(trouble):
            entry = (name, 'this system has no IPv6')
        if entry:
            counts[entry] = counts.get(entry, 0) + 1
        passed += not trouble
        if bool(trouble) != bool(entry):
            wrong += 1
            print(f'{name}: {trouble[-1500:] or "passes, and is on the list of what does not apply"}')
    for pattern in [entry[0] for entry, count in counts.items() if is_whole and count == 0]:
        wrong += 1
        print(f'{pattern} is on the list of what does not apply, and there is no such test')
    print_reasons(counts)
    return passed, sum(counts.values()), wrong


def print_reasons(counts):
    for reason in dict.fromkeys(reason for _, reason in counts):
        number = sum(count for entry, count in counts.items() if entry[1] == reason)
        if number:
            print(f'{number:6} do not apply: {reason}')


def is_chosen(test, patterns):
    return not patterns or any(fnmatch.fnmatchcase(name_of(test), pattern) for pattern in patterns)


def main(modules, suite, *patterns):
    faulthandler.enable()
    faulthandler.dump_traceback_later(500, exit=True)
    ours = stand_in(modules, suite)
    # Sockets have names here, and a socket's name has at most 107 bytes.
    with tempfile.TemporaryDirectory(dir='/tmp') as tempfile.tempdir:
        os.chdir(tempfile.tempdir)
        chosen = unittest.TestSuite(test for test in each(SUITES[suite](ours)) if is_chosen(test, patterns))
        assert chosen.countTestCases() > 0, 'no test has a name like that'
        outcomes = run(chosen)
        entries = not_applicable(suite)
        once_more(outcomes, entries)
    passed, left, wrong = judge(outcomes, entries, not patterns)
    count = check_in_use(ours) if ours and suite != 'hamt' else ''
    print(f'{suite}, CPython {platform.python_version()}: {passed} tests pass, {left} do not apply, '
          f'{wrong} are wrong{count}')
    return wrong > 0 or passed == 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
