"""Runs blocks of Python one after the other in one module: run_blocks.py MARK FILE...

Prints MARK between the blocks. An exception is printed as Python would, and ends its block only.
"""

import linecache
import sys
import traceback
import types

mark, *files = sys.argv[1:]
sys.argv = ["example.py"]
module = types.ModuleType("__main__")
sys.modules["__main__"] = module

for number, file in enumerate(files):
    if number > 0:
        print(mark, flush=True)
    with open(file, encoding="utf-8") as opened:
        source = opened.read()
    linecache.cache["example.py"] = (len(source), None, source.splitlines(True), "example.py")
    try:
        exec(compile(source, "example.py", "exec"), module.__dict__)
    except SyntaxError as error:
        traceback.print_exception(error.with_traceback(None))
    except Exception as error:
        assert error.__traceback__ is not None
        traceback.print_exception(error.with_traceback(error.__traceback__.tb_next))
    sys.stdout.flush()
