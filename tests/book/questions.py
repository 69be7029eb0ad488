"""Questions in the flow of a chapter: what tests/tools/questions reads, and whether it is so."""

import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from document import TOP, Block, Document
from examples import run_group

LEAST, MOST = 4, 6  # questions of a chapter
REASON = 4  # words, at least


@dataclass
class Question:
    name: str
    first: int  # its lines in the file
    last: int
    text: list[str] = field(default_factory=list)
    code: list[str] = field(default_factory=list)
    options: list[str] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)

    @property
    def right(self) -> list[int]:
        return [number for number, answer in enumerate(self.answers, 1) if answer.startswith("Yes")]


def questions_of(path: Path) -> tuple[list[Question], list[tuple[int, str]]]:
    """The questions, and where something is not of their form."""
    if "<!-- question:" not in path.read_text(encoding="utf-8", errors="replace"):
        return [], []
    said = subprocess.run(["tests/tools/questions", str(path)], cwd=TOP, capture_output=True, text=True, check=True)
    found: list[Question] = []
    trouble = []
    for line in said.stdout.splitlines():
        kind, *rest = line.split("\t")
        if kind == "question":
            found.append(Question(rest[0], int(rest[1]), int(rest[2])))
        elif kind == "trouble":
            trouble.append((int(rest[0]), rest[1]))
        elif kind in ("text", "code"):
            getattr(found[-1], kind).append("\t".join(rest))
        else:
            getattr(found[-1], f"{kind}s").append("\t".join(rest[1:]))
    return found, trouble


def lines_of(document: Document) -> set[int]:
    """The lines that belong to questions: they are not of the length of a chapter."""
    found, _ = questions_of(document.path)
    return {line for question in found for line in range(question.first, question.last + 1)}


def check(document: Document) -> None:
    found, trouble = questions_of(document.path)
    for line, what in trouble:
        document.complain(line, what)
    document.counts["questions"] = str(len(found))
    if not LEAST <= len(found) <= MOST:
        document.complain(1, f"{len(found)} questions; a chapter has {LEAST} to {MOST}")
    names = [question.name for question in found]
    for question in found:
        if names.count(question.name) > 1:
            document.complain(question.first, f"two questions are called {question.name}")
        check_question(document, question)


def check_question(document: Document, question: Question) -> None:
    def complain(what: str) -> None:
        document.complain(question.first, f"{question.name}: {what}")

    if not question.text or not question.text[0].startswith("**") or not question.text[-1].endswith("?**"):
        complain("what is asked is in bold, and ends with a question mark")
    if len(question.options) < 3:
        complain(f"{len(question.options)} options; there are three at least")
    if len(set(question.options)) < len(question.options):
        complain("two options are the same")
    if len(question.right) != 1:
        complain(f"{len(question.right)} answers begin with Yes; one does")
    if any("](" in part for part in [*question.text, *question.options, *question.answers]):
        complain("a link, which nobody can follow in a terminal")
    for number, answer in enumerate(question.answers, 1):
        if not re.match(r"(Yes|No): ", answer):
            complain(f"answer {number} begins with Yes: or No:")
        elif len(answer.split()) - 1 < REASON:
            complain(f"answer {number} gives no reason")


def play(document: Document) -> None:
    """A program's output is what CPython prints, and what the right option has, in backquotes."""
    asked, _ = questions_of(document.path)
    certified = 0
    for question in (one for one in asked if one.code):
        _, printed = run_group([Block(question.first, "", "python", "", question.code)])
        output = "\n".join(printed[0]) if printed else ""
        certified += 1
        for number, option in enumerate(question.options, 1):
            if (option == f"`{output}`") != (number in question.right):
                document.complain(question.first, f"{question.name}: Python prints {output!r}, and option {number} is {option!r}")
    if certified:
        document.counts["questions that Python answered"] = str(certified)
