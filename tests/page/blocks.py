"""The blocks of a document: listings, transcripts, drawings. What the checker of the book would complain of, it has."""

import difflib
import html
import re
from functools import cache
from pathlib import Path

import highlighting
import programs
from document import TOP, Block, Document
from functions import functions_in, previous_chapter
from listings import check_listing, file_of, split
from places import Site, link, real
from transcripts import steps_of


def before(file: Path) -> Path | None:
    """The file as the reader has it so far: that of the latest step before in which it is another; or of the chapter before."""
    chapter = next((folder for folder in file.parents if re.match(r"\d\d-", folder.name)), None)
    if chapter is None or "exercises" in file.parts:
        return None
    steps = sorted(folder for folder in chapter.iterdir() if re.match(r"\d-", folder.name))
    earlier = [step for step in steps if file.parent == chapter or step < file.parent]
    previous = previous_chapter(chapter)
    for folder in [*reversed(earlier), *([previous] if previous else [])]:
        old = folder / file.name
        if old.is_file() and old.read_bytes() != file.read_bytes():
            return old
    return None


@cache
def new_lines(file: Path) -> frozenset[int] | None:
    """Which lines of a chapter's file the reader does not have yet; None where the whole file is new. Function by function, so
    that no brace is taken for another function's."""
    old = before(file)
    if old is None:
        return None
    ours, theirs = (pieces(path) for path in (file, old))
    known = {name: [line for _, line in lines] for name, lines in theirs.items()}
    found: set[int] = set()
    for name, lines in ours.items():
        texts = [line for _, line in lines]
        matcher = difflib.SequenceMatcher(None, known.get(name, []), texts, autojunk=False)
        for tag, _, _, first, last in matcher.get_opcodes():
            if tag in ("replace", "insert"):
                found.update(lines[at][0] for at in range(first, last))
    return frozenset(found) if found else None


def pieces(file: Path) -> dict[str, list[tuple[int, str]]]:
    """The numbered lines of each function, and under no name what stands between them."""
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    found: dict[str, list[tuple[int, str]]] = {"": []}
    owner = {at: function.name for function in functions_in(file) for at in range(function.first - 1, function.first - 1 + function.text.count("\n") + 1)}
    for at, line in enumerate(lines):
        found.setdefault(owner.get(at, ""), []).append((at, line))
    return found


def positions(document: Document, block: Block) -> dict[int, int]:
    """Of each line of the listing that is in its file, where."""
    places = {}
    for (line, part), (_, first, _) in zip(split(block), check_listing(document, block)):
        places.update({line - block.line - 1 + i: first - 1 + i for i in range(len(part))})
    return places


def listing(site: Site, document: Document, block: Block) -> str:
    file = file_of(document, block.argument)
    language = {"c": "c", "sh": "bash"}[block.kind]
    lines = highlighting.lines_of("\n".join(block.lines), language)
    if file is None:
        return highlighting.block(lines, "listing")
    places = positions(document, block)
    new = new_lines(file)
    marked = {i for i in range(len(lines)) if new and places.get(i) in new}
    # A blank line between two new ones would tear them apart.
    marked |= {i for i, line in enumerate(block.lines) if not line and {i - 1, i + 1} <= marked}
    code = highlighting.rows(lines, marked) if marked else highlighting.block(lines, "code")
    name = real(str(file.relative_to(TOP)))
    first = f"#L{min(places.values()) + 1}" if places else ""
    url = link(site, up(document.name) + name + first, document.name)
    marks = ' <span class="marks">the lines with a bar are new</span>' if marked else ""
    caption = f'<figcaption><a href="{url}">{html.escape(block.argument)}</a>{marks}</figcaption>'
    return f'<figure class="listing">{caption}{code}{programs.button(name) if programs.is_program(name) else ""}</figure>'


def up(name: str) -> str:
    return "../" * name.count("/")


def transcript(document: Document, block: Block) -> str:
    steps = steps_of(document, block)
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
