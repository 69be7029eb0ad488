#!/usr/bin/env python3
"""How many instructions each operation takes: cost.py [--write] [--table FILE] PROGRAM

PROGRAM is cost.c's, which runs under callgrind: a count is the same to the last digit from run to run. Prints a table, and
beside it what is another than in tests/bench/cost.txt. 1 where something has become dearer. What compiler, C library and
machine have made the table stands in its first line. Where they are others, all counts are; then an operation is dearer
if it is so by more than most of them are.

Counted is what an operation calls, in the library and below it, and not the loop around it.
"""

import argparse
import platform
import re
import shutil
import statistics
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

TABLE = Path("tests/bench/cost.txt")
HERE = 1.03, 1.0  # by how much a count may grow, and by how many instructions in any case
ELSEWHERE = 1.30, 10.0


def run(program):
    """What made the program, and its dumps."""
    dumps = Path(f"{program}.callgrind")
    dumps.unlink(missing_ok=True)
    if shutil.which("valgrind") is None:
        sys.exit("valgrind is not installed; make doctor says how to get it.")
    command = ["valgrind", "--tool=callgrind", "--compress-strings=no", "--compress-pos=no", "--combine-dumps=yes",
               f"--callgrind-out-file={dumps}", program]
    done = subprocess.run(command, env={"PATH": "/usr/bin:/bin"}, capture_output=True, text=True, check=False)
    said = done.stdout.splitlines()
    if done.returncode != 0 or not all(line.endswith(" done") for line in said[1:]):
        sys.exit(f"{program} failed:\n{done.stdout}{done.stderr}")
    return f"{said[0]}, {platform.machine()}", dumps.read_text(encoding="utf-8")


def read(text):
    """{operation: {size: {function: instructions for one}}}, from callgrind's dumps."""
    costs = defaultdict(lambda: defaultdict(lambda: defaultdict(float)))
    for dump in text.split("desc: Trigger: Client Request: ")[1:]:
        name, _, body = dump.partition("\n")
        operation, size, times = name.split("|")
        if operation == "before":
            continue
        for function, count in own_counts(body):
            costs[operation][int(size)][function] += count / int(times)
    return costs


def own_counts(body):
    """(function, count) for each line of a function's own; that of a call, after `calls=`, is the callee's."""
    file = function = None
    called = False
    for line in body.split("\ndesc: ")[0].splitlines():
        if line.startswith("fl="):
            file = line[3:]
        elif line.startswith("fn="):
            function = line[3:]
        elif line.startswith("calls="):
            called = True
        elif re.match(r"[0-9]+ [0-9]+$", line):
            if not called and is_counted(file, function):
                yield function, int(line.split()[1])
            called = False


def is_counted(file, function):
    return "tests/bench/" not in file and function not in ("main", "(below main)")


def sums(costs):
    return {operation: {size: sum(functions.values()) for size, functions in by_size.items()}
            for operation, by_size in costs.items()}


def print_table(made_by, totals):
    print(f"Instructions for one operation, by {made_by}\n")
    sizes = sorted(next(iter(totals.values())))
    print(f"{'variables set in the context':<33}" + "".join(f"{size:10d}" for size in sizes))
    for operation, by_size in totals.items():
        print(f"{operation:<33}" + "".join(f"{by_size[size]:10.1f}" for size in sizes))


def write(path, made_by, costs):
    lines = [f"# {made_by}", "# operation | function | instructions for one, by the number of variables; make cost WRITE=yes"]
    for operation, by_size in costs.items():
        sizes = sorted(by_size)
        for function in sorted({name for functions in by_size.values() for name in functions}):
            counts = " ".join(f"{size}:{by_size[size][function]:.2f}" for size in sizes if by_size[size].get(function))
            lines.append(f"{operation} | {function} | {counts}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def read_table(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    costs = defaultdict(lambda: defaultdict(lambda: defaultdict(float)))
    for line in lines[2:]:
        operation, function, counts = line.split(" | ")
        for count in counts.split():
            size, instructions = count.split(":")
            costs[operation][int(size)][function] = float(instructions)
    return lines[0].removeprefix("# "), costs


def compare(now, before, same):
    """Prints what has become cheaper or dearer, and returns whether anything has become dearer."""
    was, is_ = sums(before), sums(now)
    cells = [(operation, size) for operation in is_ for size in is_[operation] if was.get(operation, {}).get(size)]
    lost = [operation for operation in set(is_) ^ set(was)]
    usual = 1.0 if same else statistics.median(is_[o][s] / was[o][s] for o, s in cells)
    factor, least = HERE if same else ELSEWHERE
    dearer = False
    for operation, size in cells:
        old, new = usual * was[operation][size], is_[operation][size]
        if abs(new - old) > least and max(new, old) > factor * min(new, old):
            dearer |= new > old
            print(f"{'dearer' if new > old else 'cheaper'}: {operation}, {size} variables: {old:.1f} before, {new:.1f} now, "
                  f"{blame(now[operation][size], before[operation][size], usual, new > old)}")
    for operation in sorted(lost):
        print(f"{operation}: in one of the two tables only")
    return dearer or bool(lost)


def blame(now, before, usual, grew):
    """The function whose count has changed most in that direction."""
    change = {name: now.get(name, 0) - usual * before.get(name, 0) for name in {*now, *before}}
    name = (max if grew else min)(sorted(change), key=change.get)
    return f"{name} {change[name]:+.1f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("program")
    parser.add_argument("--write", action="store_true", help="write the table anew")
    parser.add_argument("--table", type=Path, default=TABLE)
    options = parser.parse_args()
    made_by, text = run(options.program)
    costs = read(text)
    print_table(made_by, sums(costs))
    if options.write:
        write(options.table, made_by, costs)
        return 0
    of_whom, before = read_table(options.table)
    same = made_by == of_whom
    print(f"\nBeside {options.table}, by {'the same' if same else of_whom}:")
    dearer = compare(costs, before, same)
    if not dearer:
        print("nothing is dearer")
    return int(dearer)


if __name__ == "__main__":
    sys.exit(main())
