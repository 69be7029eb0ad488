"""Random programs, run by the library and by CPython: differential.py [--seed N] [--operations N | --seconds N]

The two transcripts must be the same. Where they are not, the program is shrunk and shown, and the status is 1. The
seed names the whole run, and a seed and --only name one program of it.
"""
import argparse
import os
import pathlib
import subprocess
import sys
import threading
import time

import generate

HERE = pathlib.Path(__file__).resolve().parent
BATCH = 2000  # operations that the first pair of processes gets; each gets twice as many as the one before, up to
MAX_BATCH = 64000
TIME_LIMIT = 120  # seconds for such a pair, which needs two


def build(code, flavour):
    compiler = os.environ.get("CC", "gcc")
    binary = f"build/{pathlib.Path(compiler.split()[0]).name}-{flavour}/{code}/fuzz/replay"
    subprocess.run(["tests/tools/build", f"CODE={code}", f"FLAVOUR={flavour}", binary], check=True)
    return binary


def split(transcript):
    """The transcript of each program, as lines without the header."""
    return [part.split("\n")[1:] for part in ("\n" + transcript).split("\nprogram ")[1:]]


class Pair:
    """The library and CPython, side by side."""

    def __init__(self, binary):
        self.commands = [[binary], [sys.executable, str(HERE / "oracle.py")]]

    def run(self, programs):
        """What each of the two prints for each program, and how the library's process ended."""
        text = "".join(f"program {i}\n" + "".join(f"{line}\n" for line in p) for i, p in enumerate(programs))
        processes = [subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                     for command in self.commands]
        served = [Served(process, text.encode()) for process in processes]
        (library, said), (python, complaint) = [s.join() for s in served]
        if processes[1].returncode != 0 or complaint:
            sys.exit(f"oracle.py itself failed:\n{complaint}")
        return split(library), split(python), ending(processes[0], said)

    def different(self, programs):
        """The numbers of the programs on which the two disagree; behind one that crashed, nothing is known."""
        library, python, _ = self.run(programs)
        found = [i for i, (got, expected) in enumerate(zip(library, python)) if got != expected]
        if not found and len(library) < len(python):
            found = [len(library)]
        return found


class Served:
    """A process that gets its input and whose output is collected, while others are served as well."""

    def __init__(self, process, data):
        self.process, self.data = process, data
        self.thread = threading.Thread(target=self.serve)
        self.thread.start()

    def serve(self):
        try:
            self.output = self.process.communicate(self.data, TIME_LIMIT)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.output = self.process.communicate()

    def join(self):
        self.thread.join()
        return [part.decode(errors="replace") for part in self.output]


def ending(process, said):
    """How the library's process ended, when not well."""
    if process.returncode == 0:
        return ""
    how = f"status {process.returncode}" if process.returncode > 0 else f"signal {-process.returncode}"
    return "\n".join([f"it ended with {how}"] + said.strip().split("\n")[:8])


# Shrinking. A program is a list of lines; what is taken away is whole: an operation, a block, or a block's frame.

def closing(lines, at):
    depth = 0
    for i in range(at, len(lines)):
        depth += lines[i].endswith("{") - (lines[i] == "}")
        if depth == 0:
            return i
    raise ValueError("a block without an end")


def siblings(lines, at):
    """The units that begin at this line and follow it on its level, as the lines after each."""
    ends = []
    while at < len(lines) and lines[at] != "}":
        at = (closing(lines, at) if lines[at].endswith("{") else at) + 1
        ends.append(at)
    return ends


def without_units(lines, size):
    """The program without `size` units in a row, in every place."""
    for at, line in enumerate(lines):
        if line == "}":
            continue
        ends = siblings(lines, at)
        if len(ends) >= size:
            yield lines[:at] + lines[ends[size - 1]:]


def without_frames(lines):
    """The program with one block's operations in the block's place."""
    for at, line in enumerate(lines):
        if line.endswith("{"):
            end = closing(lines, at)
            yield lines[:at] + lines[at + 1:end] + lines[end + 1:]


def shrink(pair, lines):
    size = len(lines) // 2
    while size >= 1:
        candidates = list(without_units(lines, size))
        if size == 1:
            candidates += without_frames(lines)
        found = pair.different(candidates) if candidates else []
        if found:
            lines = min((candidates[i] for i in found), key=len)
            size = min(size, len(lines))
        else:
            size //= 2
    return without_pairs(pair, lines) if len(lines) <= 16 else lines


def without_pairs(pair, lines):
    """Two units at once, wherever they are: a token's set and its reset, say, go together or not at all."""
    while True:
        singles = list(without_units(lines, 1))
        candidates = [two for one in singles for two in without_units(one, 1)]
        found = pair.different(candidates) if candidates else []
        if not found:
            return lines
        lines = min((candidates[i] for i in found), key=len)


def show_difference(library, python, how):
    for i, expected in enumerate(python):
        got = library[i] if i < len(library) else ""
        if got != expected:
            print("the first difference of the transcripts, which begin with the line's number:")
            print(f"  CPython  {expected}")
            print(f"  library  {got or '(nothing)'}")
            break
    if how:
        print(how)


def show_lines(lines):
    for i, line in enumerate(lines):
        print(f"  {i + 1:3}  {line}")


def show(pair, lines, seed, number):
    print(f"the library and CPython disagree on program {number} of seed {seed}; shrinking {len(lines)} lines ...")
    lines = shrink(pair, lines)
    library, python, how = pair.run([lines])
    print(f"the program, shrunk to {len(lines)} lines:")
    show_lines(lines)
    show_difference(library[0] if library else [], python[0], how)
    print(f"again:  python3 tests/fuzz/differential.py --seed {seed} --only {number}")


def show_in_batch(pair, batch, at, seed):
    """A program that fails only after the others of its batch, as where an address has come back. It is not shrunk."""
    number, lines = batch[at]
    print(f"the library and CPython disagree on program {number} of seed {seed}, but not when it runs alone:")
    library, python, how = pair.run([program for _, program in batch[:at + 1]])
    show_lines(lines)
    show_difference(library[at] if at < len(library) else [], python[at], how)
    print(f"again:  python3 tests/fuzz/differential.py --seed {seed}")


def batches(seed):
    """Lists of numbered programs without end, and how many operations are in each."""
    number, size = 0, BATCH
    while True:
        batch, operations = [], 0
        while operations < size:
            lines = generate.program(f"{seed}/{number}")
            batch.append((number, lines))
            operations += count_operations(lines)
            number += 1
        yield batch, operations
        size = min(2 * size, MAX_BATCH)


def count_operations(lines):
    return sum(line != "}" for line in lines)


def shortest(batch, numbers):
    """The few shortest: where every program fails, they are enough to look at."""
    return sorted(numbers, key=lambda i: len(batch[i][1]))[:5]


def fuzz(pair, seed, operations, seconds):
    began = time.monotonic()
    done = programs = 0
    for batch, count in batches(seed):
        found = pair.different([lines for _, lines in batch])
        if found:
            # The shortest of them is the soonest shrunk.
            alone = [i for i in shortest(batch, found) if pair.different([batch[i][1]])]
            if alone:
                number, lines = min((batch[i] for i in alone), key=lambda program: len(program[1]))
                show(pair, lines, seed, number)
            else:
                show_in_batch(pair, batch, found[0], seed)
            return 1
        done += count
        programs += len(batch)
        if seconds is None and done >= operations or seconds is not None and time.monotonic() - began >= seconds:
            break
    print(f"seed {seed}: {programs} programs, {done} operations, no difference from CPython "
          f"{sys.version.split()[0]}")
    return 0


def show_only(pair, seed, number):
    lines = generate.program(f"{seed}/{number}")
    if pair.different([lines]):
        show(pair, lines, seed, number)
        return 1
    library, _, _ = pair.run([lines])
    print("\n".join(f"{i + 1:3}  {line}" for i, line in enumerate(lines)))
    print("\n".join(library[0]))
    return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--seed", type=int, help="default: a new one")
    parser.add_argument("--operations", type=int, default=200000)
    parser.add_argument("--seconds", type=float, help="go on for so long instead")
    parser.add_argument("--only", type=int, metavar="NUMBER", help="one program of that seed, and its transcript")
    parser.add_argument("--code", default="src", help="the code directory")
    parser.add_argument("--flavour", default="plain", help="of build.mk")
    arguments = parser.parse_args()
    seed = arguments.seed if arguments.seed is not None else int(time.time())
    pair = Pair(build(arguments.code, arguments.flavour))
    if arguments.only is not None:
        return show_only(pair, seed, arguments.only)
    print(f"seed {seed}", flush=True)
    return fuzz(pair, seed, arguments.operations, arguments.seconds)


if __name__ == "__main__":
    sys.exit(main())
