#!/usr/bin/env python3
"""The table of what runs: table.py CODE LIST [FILE...] < what `gcov -b -j -t` says of each object file

Prints a line for each file of the directory CODE, or for FILEs alone, and what is missing; 1 if that is more, or less,
than LIST has (unreached.txt). A file that several object files include, a header, has the sum of what they say.
"""

import json
import re
import sys
from pathlib import Path


class File:
    def __init__(self, path):
        self.name = path.name
        self.text = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
        self.count = {}  # line: how often it ran
        self.branches = {}  # line: {function and number in it: how often it was taken}
        self.excused = set()

    def add(self, line):
        """What gcov has of a line in one object file and one function."""
        number = line["line_number"]
        self.count[number] = self.count.get(number, 0) + line["count"]
        taken = self.branches.setdefault(number, {})
        for index, count in enumerate(decisions(line["branches"])):
            key = line.get("function_name"), index
            taken[key] = taken.get(key, 0) + count

    def not_run(self, number):
        return self.count.get(number) == 0

    def counts_of(self, number):
        """The branches of a line that ran, as counts."""
        return [] if self.not_run(number) else list(self.branches.get(number, {}).values())

    def not_taken(self, number):
        return self.counts_of(number).count(0)

    def places_of(self, source):
        """Where the lines make up `source`, joined by blanks: (first, last), from 1."""
        for first, text in enumerate(self.text):
            joined = ""
            last = first
            while text and last < len(self.text) and len(joined) < len(source):
                joined = f"{joined} {self.text[last]}".strip()
                last += 1
            if joined == source:
                yield first + 1, last


def decisions(branches):
    """That a call returns, or that an exception passes, is no decision of the line: a branch that is thrown, and the one
    before it, are left out."""
    kept = []
    held = []
    for branch in branches:
        if not branch["throw"]:
            kept += held
        held = [] if branch["throw"] else [branch["count"]]
    return kept + held


def read(code, stream):
    files = {path.name: File(path) for path in sorted(Path(code).glob("*.[ch]"))}
    for line in filter(str.strip, stream):
        for file in json.loads(line)["files"]:
            path = Path(file["file"])
            if path.parent == Path(code) and path.name in files:
                for one in file["lines"]:
                    files[path.name].add(one)
    return files


def plural(number, word, many):
    return f"{number} {word if number == 1 else many}"


def apply(entry, files, judged):
    """One entry of the list: what it excuses counts as listed, if it says what is so. Otherwise what is wrong with it."""
    parts = [part.strip() for part in entry.split(" | ", 3)]
    if len(parts) < 4 or not parts[3]:
        return "an entry has four parts, the last a reason"
    name, counts, source, _ = parts
    if name not in files:
        return f"there is no {name}"
    if name not in judged:
        return None
    file = files[name]
    places = list(file.places_of(source))
    if len(places) != 1:
        return f"matches {len(places)} places in {name}, not one"
    lines = range(places[0][0], places[0][1] + 1)
    missed = sum(map(file.not_run, lines)), sum(map(file.not_taken, lines))
    found = plural(missed[0], "line", "lines") + ", " + plural(missed[1], "branch", "branches")
    if counts != found:
        return f"says {counts}, but it is {found} that nothing reaches"
    if missed == (0, 0):
        return "all of it is reached"
    file.excused.update(lines)
    return None


def percent(part, whole):
    return 100 if whole == 0 else 1000 * part // whole / 10


def print_row(name, lines, branches, excuses=""):
    print(
        f"{name:<24} {lines[1]:5d} of {lines[0]:5d} lines {percent(lines[1], lines[0]):6.1f} %  "
        f"{branches[1]:5d} of {branches[0]:5d} branches {percent(branches[1], branches[0]):6.1f} %{excuses}"
    )


class Sums:
    """Of lines and of branches: all of them, those reached, those listed, those missing."""

    def __init__(self):
        self.lines = [0, 0, 0, 0]
        self.branches = [0, 0, 0, 0]

    def add(self, other):
        self.lines = [one + more for one, more in zip(self.lines, other.lines)]
        self.branches = [one + more for one, more in zip(self.branches, other.branches)]


def judge(code, file):
    """Prints the file's row; its sums, and the places where something is missing."""
    sums = Sums()
    places = []
    for number in sorted(file.count):
        out = 2 if number in file.excused else 3
        missed, counts, not_taken = file.not_run(number), file.counts_of(number), file.not_taken(number)
        sums.lines[0] += 1
        sums.lines[out if missed else 1] += 1
        sums.branches[0] += len(counts)
        sums.branches[1] += len(counts) - not_taken
        sums.branches[out] += not_taken
        at = f"{code}/{file.name}:{number}:"
        if out == 3 and missed:
            places.append(f"{at} never runs: {file.text[number - 1]}")
        elif out == 3 and not_taken:
            places.append(f"{at} {not_taken} of {len(counts)} branches never taken: {file.text[number - 1]}")
    listed = f"  ({sums.lines[2]} + {sums.branches[2]} listed)" if sums.lines[2] + sums.branches[2] else ""
    print_row(file.name, sums.lines, sums.branches, listed)
    return sums, places


def main(code, list_of, *only):
    files = read(code, sys.stdin)
    judged = [name for name in files if not only or name in only]
    complaints = []
    for number, entry in enumerate(Path(list_of).read_text(encoding="utf-8").splitlines(), 1):
        if entry.strip() and not entry.startswith("#"):
            wrong = apply(entry, files, judged)
            complaints += [f"{list_of}:{number}: {wrong}"] if wrong else []
    everything = Sums()
    missing = []
    for name in sorted(judged, key=lambda name: (name.endswith(".h"), name)):
        # What has no function, a header or a table, has no figures; another .c file without any did not run.
        if files[name].count:
            sums, places = judge(code, files[name])
            everything.add(sums)
            missing += places
        elif name.endswith(".c") and re.search(r"^{", Path(code, name).read_text(encoding="utf-8"), re.MULTILINE):
            complaints.append(f"{code}/{name}: no figures")
    print_row("all", everything.lines, everything.branches)
    print("", *missing, *complaints, sep="\n")
    lines, branches = everything.lines, everything.branches
    print(f"lines: {lines[1]} of {lines[0]} reached, {lines[2]} listed, {lines[3]} missing")
    print(f"branches: {branches[1]} of {branches[0]} taken, {branches[2]} listed, {branches[3]} missing")
    return bool(missing or complaints) or lines[0] == 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
