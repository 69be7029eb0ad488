"""What a run of the benchmark has left in its file (tsv.h), and whether all of it is there."""

import math
import re
from dataclasses import dataclass
from pathlib import Path

KEYS = ["compiler", "cpython", "repetitions", "milliseconds", "rows"]
COLUMNS = ["operation", "company", "variables", "ctx", "cpython", "goal"]
COMPANIES = ["alone", "beside"]


class Broken(Exception):
    """Says in one sentence what is wrong with the file."""


class Number(float):
    """Prints as the file has it."""

    def __new__(cls, text):
        number = super().__new__(cls, text)
        number.text = text
        return number

    def __str__(self):
        return self.text


@dataclass(frozen=True)
class Row:
    """Nanoseconds, and the ratio that they shall have; CPython's are None where it took no part."""

    variables: Number
    ctx: Number
    cpython: Number | None
    goal: Number

    @property
    def ratio(self):
        return self.ctx / self.cpython


@dataclass(frozen=True)
class Run:
    compiler: str
    cpython: str | None
    repetitions: Number
    milliseconds: Number
    rows: dict  # {operation: {company: [Row, by the number of variables]}}


def read(path):
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise Broken(f"{path} cannot be read: {getattr(error, 'strerror', 'it is not text')}.") from error
    try:
        head = read_head(lines)
        cells = read_cells(lines, head["cpython"])
        rows = arrange(cells)
        told = number("line 5: rows", head["rows"])
        if len(cells) != told:
            raise Broken(f"line 5 says {told} rows, and there are {len(cells)}.")
        return Run(head["compiler"], head["cpython"], number("line 3: repetitions", head["repetitions"]),
                   number("line 4: milliseconds", head["milliseconds"]), rows)
    except Broken as error:
        raise Broken(f"{path}, {error}") from error


def read_head(lines):
    head = {}
    for index, key in enumerate(KEYS):
        name, _, value = (lines[index] if index < len(lines) else "").partition("\t")
        if name != key or not value:
            raise Broken(f"line {index + 1}: here should stand {key}, a tab and a value.")
        head[key] = value
    if lines[len(KEYS):len(KEYS) + 1] != ["\t".join(COLUMNS)]:
        raise Broken(f"line {len(KEYS) + 1}: here should stand the columns {', '.join(COLUMNS)}.")
    head["cpython"] = None if head["cpython"] == "-" else head["cpython"]
    return head


def read_cells(lines, with_cpython):
    """{(operation, company, variables): Row}, in the order of the file."""
    cells = {}
    for line, text in enumerate(lines[len(KEYS) + 1:], len(KEYS) + 2):
        words = text.split("\t")
        if len(words) != len(COLUMNS):
            raise Broken(f"line {line}: {len(words)} columns, and there should be {len(COLUMNS)}.")
        operation, company, row = read_row(line, words, with_cpython)
        if (operation, company, row.variables) in cells:
            raise Broken(f"line {line}: a second row for {operation}, {company}, {row.variables} variables.")
        cells[operation, company, row.variables] = row
    return cells


def read_row(line, words, with_cpython):
    operation, company, variables, ctx, cpython, goal = words
    if company not in COMPANIES:
        raise Broken(f"line {line}: company is '{company}', and should be {' or '.join(COMPANIES)}.")
    if not with_cpython and cpython != "-":
        raise Broken(f"line {line}: cpython is '{cpython}', and line 2 says that it took no part.")
    where = f"line {line}: "
    return operation, company, Row(number(where + "variables", variables), number(where + "ctx", ctx),
                                   number(where + "cpython", cpython) if with_cpython else None,
                                   number(where + "goal", goal))


def number(what, text):
    """Above 0, for all of them have a logarithm."""
    if not re.fullmatch(r"[0-9]+(\.[0-9]+)?", text) or not 0 < float(text) < math.inf:
        raise Broken(f"{what} is '{text}', and should be a number above 0.")
    return Number(text)


def arrange(cells):
    operations = list(dict.fromkeys(operation for operation, _, _ in cells))
    sizes = sorted({variables for _, _, variables in cells})
    if not cells:
        raise Broken("line 7: here should stand the first row.")
    for operation in operations:
        for company in COMPANIES:
            for size in sizes:
                if (operation, company, size) not in cells:
                    raise Broken(f"the row for {operation}, {company}, {size} variables is missing.")
    return {operation: {company: [cells[operation, company, size] for size in sizes] for company in COMPANIES}
            for operation in operations}
