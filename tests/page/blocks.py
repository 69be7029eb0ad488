"""The blocks of a document: listings, transcripts, drawings."""

import difflib
import html
import re
from functools import cache
from pathlib import Path

import highlighting
import programs
from document import TOP, Block, Document
from functions import previous_chapter
from listings import find, split
from places import Site, link, real
from transcripts import steps_of


class Silent:
    """In the place of a document, for whoever would complain: book-check has done so."""

    def complain(self, line: int, what: str) -> None:
        pass


def listing_file(document: Document, name: str) -> Path | None:
    return next((place / name for place in (document.folder, TOP) if (place / name).is_file()), None)


@cache
def new_lines(file: Path) -> frozenset[int] | None:
    """Which lines of a chapter's file the chapter before does not have; None where it has no such file."""
    before = previous_chapter(file.parent) if re.match(r"\d\d-", file.parent.name) else None
    old = before / file.name if before else None
    if old is None or not old.is_file():
        return None
    ours, theirs = (path.read_text(encoding="utf-8", errors="replace").splitlines() for path in (file, old))
    found: set[int] = set()
    for tag, _, _, first, last in difflib.SequenceMatcher(None, theirs, ours, autojunk=False).get_opcodes():
        if tag in ("replace", "insert"):
            found.update(range(first, last))
    mend(found, ours)
    return frozenset(found) if found else None


def mend(found: set[int], lines: list[str]) -> None:
    """A brace alone is like any other: it is new where what it opens or closes is."""
    for at, line in enumerate(lines):
        step = {"{": 1, "}": -1}.get(line.strip())
        if step and 0 <= at + step < len(lines):
            (found.add if at + step in found else found.discard)(at)


def positions(block: Block, file: Path) -> dict[int, int]:
    """Of each line of the listing that is in the file, where."""
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    at = 0
    places = {}
    for line, part in split(block):
        start = find(part, lines, at)
        if start is None:
            return {}
        places.update({line - block.line - 1 + i: start + i for i in range(len(part))})
        at = start + len(part)
    return places


def listing(site: Site, document: Document, block: Block) -> str:
    file = listing_file(document, block.argument)
    language = {"c": "c", "sh": "bash"}[block.kind]
    lines = highlighting.lines_of("\n".join(block.lines), language)
    if file is None:
        return highlighting.block(lines, "listing")
    places = positions(block, file)
    new = new_lines(file)
    shown = []
    for i, line in enumerate(lines):
        shown.append(f'<span class="new">{line}</span>' if new and places.get(i) in new else line)
    name = real(str(file.relative_to(TOP)))
    first = f"#L{min(places.values()) + 1}" if places else ""
    url = link(site, up(document.name) + name + first, document.name)
    marks = ' <span class="marks">the lines with a bar are new in this chapter</span>' if new and new & set(places.values()) else ""
    caption = f'<figcaption><a href="{url}">{html.escape(block.argument)}</a>{marks}</figcaption>'
    return f'<figure class="listing">{caption}{highlighting.block(shown, "code")}{run_button(name)}</figure>'


def up(name: str) -> str:
    return "../" * name.count("/")


def run_button(name: str) -> str:
    return programs.button(name) if programs.is_program(name) else ""


def transcript(document: Document, block: Block) -> str:
    steps = steps_of(Silent(), block)
    if not steps:
        return highlighting.block([html.escape(line) for line in block.lines], "console")
    lines = []
    for step in steps:
        for line in block.lines[step.line - block.line - 1: step.first - block.line - 1]:
            prompt = re.match(r"[$>]( |$)", line)
            shown = f'<span class="prompt">{html.escape(prompt[0])}</span>' if prompt else ""
            lines.append(f'{shown}<span class="typed">{html.escape(line[len(prompt[0]) if prompt else 0:])}</span>')
        lines += printed(step.output)
        if step.status is not None:
            lines.append(f"[status {step.status}]")
    draws = any(re.search(r"make( -\S+| \.\./\.\.)* draw\b", step.command) for step in steps)
    return highlighting.block(lines, "console drawing" if draws else "console")


def printed(output: list[str]) -> list[str]:
    """What a command prints. Where that is a difference, its lines have a colour."""
    lines = []
    indent = None
    for line in output:
        head = re.match(r"( *)@@ ", line)
        if head:
            indent = head[1]
        elif indent is not None and not re.match(rf"{indent}[ +-]", line):
            indent = None
        kind = {"+": "gi", "-": "gd"}.get(line[len(indent):][:1]) if indent is not None else None
        text = html.escape(line)
        lines.append(f'<span class="{kind}">{text}</span>' if kind else text)
    return lines


def fence(site: Site, document: Document, block: Block) -> str:
    if block.kind == "console":
        return transcript(document, block)
    if block.kind in ("c", "sh") and block.argument:
        return listing(site, document, block)
    language = {"sh": "bash", "": "", "text": ""}.get(block.kind, block.kind)
    return highlighting.block(highlighting.lines_of("\n".join(block.lines), language), "code")
