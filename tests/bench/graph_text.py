"""The graph of a run for the terminal: a line for each operation, 80 columns, nothing but ASCII."""

import math
from dataclasses import dataclass

NAME, BAR = 25, 41
COMPANIES = {"alone": "alone", "beside": "a second thread"}
GREEN, RED, PLAIN = "\033[32m", "\033[31m", "\033[0m"

# Columns of one line that are as wide as the screen.
RATIOS = """
The library's time over CPython's, by its logarithm: left of | it is faster, and
o is the goal. A line is about the number of variables, its last column, where
the ratio is worst beside the goal. A ratio that misses it has a mark: *.
"""
TIMES = """
Nanoseconds, by their logarithm; for the number of variables, the last column,
where an operation takes longest. There is no CPython to compare them with.
"""


@dataclass(frozen=True)
class Scale:
    """The same in each run, so that two can be laid side by side."""

    least: float
    origin: float  # where bars begin
    most: float
    marks: tuple
    unit: str
    digits: int

    def column(self, value):
        part = math.log(value / self.least) / math.log(self.most / self.least)
        return min(max(round(part * (BAR - 1)), 0), BAR - 1)


RATIO = Scale(0.1, 1, 10, (0.1, 0.2, 0.5, 1, 2, 5, 10), "ratio", 2)
TIME = Scale(1, 1, 10000, (1, 10, 100, 1000, 10000), "ns", 1)


def draw(run, coloured):
    """All lines, for a run with CPython or without it."""
    scale = RATIO if run.cpython else TIME
    lines = (RATIOS if run.cpython else TIMES).splitlines()
    for company, words in COMPANIES.items():
        lines += ["", header(words, scale)]
        lines += [line(operation, by_company[company], scale, coloured) for operation, by_company in run.rows.items()]
    return lines


def header(words, scale):
    axis = [" "] * BAR
    for mark in scale.marks:
        text = f"{mark:g}"
        start = min(max(scale.column(mark) - len(text) // 2, 0), BAR - len(text))
        axis[start:start + len(text)] = text
    return f"{words:<{NAME}}{''.join(axis)} {scale.unit:>7}{'vars':>6}"


def line(operation, rows, scale, coloured):
    if scale is RATIO:
        row = max(rows, key=lambda row: row.ratio / row.goal)
        value, goal = row.ratio, row.goal
    else:
        row = max(rows, key=lambda row: row.ctx)
        value, goal = float(row.ctx), None
    missed = goal is not None and value > goal
    drawn = bar(value, goal, scale)
    if coloured and goal is not None:
        drawn = (RED if missed else GREEN) + drawn + PLAIN
    return f"{operation[:NAME - 1]:<{NAME}}{drawn} {value:6.{scale.digits}f}{'*' if missed else ' '}{row.variables!s:>6}"


def bar(value, goal, scale):
    cells = [" "] * BAR
    origin, end = scale.column(scale.origin), scale.column(value)
    for column in range(min(origin, end), max(origin, end) + 1):
        cells[column] = "#"
    if not scale.least <= value <= scale.most:
        cells[end] = "<" if value < scale.least else ">"
    cells[origin] = "|"
    if goal is not None:
        cells[scale.column(goal)] = "o"
    return "".join(cells)
