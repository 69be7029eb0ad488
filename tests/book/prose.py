"""The form of a chapter: its nine parts in their order, its length, its lines, its words. And that of the pages that go
with the chapters, the clinics and the page on debugging."""

import re

import questions
from document import Document
from links import headings, slug_of, without_code

LEAST, MOST = 1500, 3500
CLINIC = (300, 700)
STEP = (300, 1500)
DEBUGGING = (1200, 2500)
TYPED = 100  # lines of code between two commands that say yes or no
STUB = 300  # up to this many words a chapter is a stub, of which nothing of this is asked
WIDEST = 100

PARTS = [
    "the-problem",
    "what-python-does",
    "the-test-first",
    "the-idea",
    "the-code",
    "green",
    "who-owns-what",
    "how-cpython-does-it",
    "exercises",
    "check-yourself",
    "answers",
]
MAY_BE_BELOW = ("check-yourself", "answers")  # these may be headings of the third level, too


def words(document: Document) -> int:
    asked = questions.lines_of(document)
    lines = [line for number, line in enumerate(document.prose, 1) if number not in asked and not is_indented(line)]
    text = re.sub(r"\]\([^)]*\)|</?\w+>", " ", "\n".join(lines))
    return sum(1 for word in text.split() if re.search(r"\w", word))


def is_indented(line: str) -> bool:
    """Code without fences; lists in this book are not nested deeper than once."""
    return line.startswith("    ") and not re.match(r"\s+([-*]|\d+\.) ", line)


def is_written(document: Document) -> bool:
    return words(document) > STUB


def check(document: Document, least: int = LEAST, most: int = MOST) -> None:
    check_length(document, "a chapter", least, most)
    check_lines(document)
    check_parts(document)
    check_typed(document)
    for page in sorted(page.name for page in document.folder.glob("*.md") if page != document.path):
        if not any(f"]({page})" in line for line in document.prose):
            document.complain(1, f"no link leads to {page}")


def check_length(document: Document, what: str, least: int, most: int) -> None:
    count = words(document)
    document.counts["words"] = str(count)
    if not least <= count <= most:
        document.complain(1, f"{count} words; {what} has {least} to {most}")


def check_clinic(document: Document) -> None:
    check_length(document, "a clinic", *CLINIC)
    check_lines(document)
    starts = [(number, text) for number, level, text in headings(document) if level == 2]
    ends = [number for number, _ in starts[1:]] + [len(document.lines) + 1]
    document.counts["patients"] = str(len(starts))
    for (start, text), end in zip(starts, ends):
        check_patient(document, text, start, end)


def check_patient(document: Document, name: str, start: int, end: int) -> None:
    """The report and the question, and then the way to the fault, folded: who sees both at once has looked for nothing."""
    lines = list(enumerate(document.prose[start: end - 1], start + 1))
    fold = next((number for number, line in lines if "<details>" in line), None)
    if fold is None:
        document.complain(start, f"{name}: the way to the fault is not folded: <details>")
        return
    if not any(block.kind == "console" and start < block.line < fold for block in document.blocks):
        document.complain(start, f"{name}: no report stands before what is folded")
    if not any(line.rstrip().endswith("?") for number, line in lines if number < fold):
        document.complain(start, f"{name}: nothing is asked before what is folded")
    unfold = next((number for number, line in reversed(lines) if "</details>" in line), end)
    for number, line in lines:
        if number > unfold and line.strip():
            document.complain(number, f"{name}: this stands behind what is folded")
            return


def check_step(document: Document) -> None:
    check_length(document, "a step", *STEP)
    check_lines(document)
    check_typed(document)


def check_debugging(document: Document) -> None:
    check_length(document, "the page on debugging", *DEBUGGING)
    check_lines(document)


def check_lines(document: Document) -> None:
    """Of prose and of code. What a program prints is as wide as it is, and so is a table."""
    wide = {number: line for number, line in enumerate(document.lines, 1) if len(line) > WIDEST}
    for block in document.blocks:
        if block.kind in ("console", "text", ""):
            for number in range(block.line + 1, block.end):
                wide.pop(number, None)
    for number, line in wide.items():
        if not line.lstrip().startswith("|") and not re.match(r" *\[[^\]]+\]: ", line):
            document.complain(number, f"{len(line)} columns; the limit is {WIDEST}")
    text = without_code("\n".join(document.prose))
    for number, line in enumerate(text.split("\n"), 1):
        if re.search(r"\bsimply\b", line, re.IGNORECASE):
            document.complain(number, "not the word: simply")


def part_of(document: Document, number: int, text: str) -> str | None:
    """A heading that is worded otherwise has a comment <!-- part: name --> above it."""
    for line, comment in document.comments:
        between = document.prose[line: number - 1]
        if line < number and comment.startswith("part:") and not any(other.strip() for other in between):
            return comment.removeprefix("part:").strip()
    slug = slug_of(text)
    return next((part for part in PARTS if slug == part or slug.startswith(part + "-")), None)


def check_typed(document: Document) -> None:
    """The reader types the listings of the chapter's own files, and now and then a command says how that went."""
    typed = 0
    for block in document.blocks:
        if block.kind == "c" and (document.folder / block.argument).is_file():
            typed += sum(1 for line in block.lines if line.strip())
            if typed > TYPED:
                document.complain(block.line, f"{typed} lines to type, and no command that checks them; the limit is {TYPED}")
                typed = 0
        elif block.kind == "console" and any(re.match(r"\$ (make (check|oom|leaks|exercise)|gcc)\b", line) for line in block.lines):
            typed = 0


def check_answers(document: Document, start: int) -> None:
    """An answer beside its question would be read before the question is."""
    folded = False
    for number, line in enumerate(document.prose[start:], start + 1):
        folded = folded and "</details>" not in line or "<details>" in line
        if not folded and re.match(r"\d+\. ", line):
            document.complain(number, "an answer that is not folded: <details><summary>Answer 1</summary>")


def check_parts(document: Document) -> None:
    found: dict[str, int] = {}
    for number, level, text in headings(document):
        part = part_of(document, number, text)
        if part is None:
            continue
        if part not in PARTS:
            document.complain(number, f"there is no part {part}; the parts are {', '.join(PARTS)}")
        elif level == 2 or level == 3 and part in MAY_BE_BELOW:
            found.setdefault(part, number)
    for part in PARTS:
        if part not in found:
            document.complain(1, f"the part is missing: {part}")
    check_answers(document, found.get("answers", len(document.prose)))
    present = [part for part in PARTS if part in found]
    for before, after in zip(present, present[1:]):
        if found[after] < found[before]:
            document.complain(found[after], f"the part {after} comes before the part {before}")
