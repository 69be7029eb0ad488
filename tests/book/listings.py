"""Listings: a block opened as ```c NAME, or ```sh NAME, stands line for line in the file NAME."""

from pathlib import Path

from document import TOP, Block, Document
from functions import new_functions

LONGEST = 30
ELISION = "/* ... */"

# What a fence may be opened with. The first four are checked by what they say, the last two show what they like.
CHECKED = ("c", "sh", "console", "python")
FREE = ("", "text")

Range = tuple[Path, int, int]  # a file, and the first and last line shown of it


def check(document: Document, complete: bool) -> None:
    shown: list[Range] = []
    listings = 0
    for block in document.blocks:
        reason = block.reason("unchecked")
        if reason is not None and block.kind != "console":
            if reason == "":
                document.complain(block.line, "unchecked, and the comment gives no reason")
            document.note(block.line, f"unchecked: {reason}")
        elif block.kind in ("c", "sh"):
            listings += 1
            shown += check_listing(document, block)
        elif block.kind in FREE:
            if any(line.startswith("$ ") for line in block.lines):
                document.complain(block.line, "a transcript that is not replayed: open the block with ```console")
        elif block.kind not in CHECKED:
            document.complain(
                block.line,
                f"nothing checks a block of the kind {block.kind}: say why with <!-- unchecked: reason -->",
            )
    document.counts["listings"] = str(listings)
    if document.is_chapter and complete:
        check_functions(document, shown + shown_by_steps(document))


def shown_by_steps(document: Document) -> list[Range]:
    """A chapter's steps may have pages of their own, which are checked each for itself."""
    pages = [page for path in sorted(document.folder.glob("*.md")) if (page := Document(path)).is_step]
    return [shown for page in pages for block in page.blocks if block.kind == "c" for shown in check_listing(page, block)]


def check_functions(document: Document, shown: list[Range]) -> None:
    wanted = new_functions(document.folder)
    missing = [function for function in wanted if not is_shown(function, shown)]
    for function in missing:
        place = function.file.relative_to(document.folder)
        document.complain(1, f"no listing shows {function.name}, new in {place}:{function.first}")
    document.counts["functions"] = f"{len(wanted) - len(missing)} of {len(wanted)}"


def is_shown(function, shown: list[Range]) -> bool:
    file = function.file.resolve()
    return any(
        file == other and first <= function.first and function.brace <= last for other, first, last in shown
    )


def check_listing(document: Document, block: Block) -> list[Range]:
    """Complains, or returns what the listing shows."""
    name = block.argument
    if not name:
        document.complain(block.line, "a listing without a file: ```c NAME, or <!-- unchecked: reason -->")
        return []
    if len(block.lines) > LONGEST:
        document.complain(block.line, f"a listing of {len(block.lines)} lines; the limit is {LONGEST}")
    file = file_of(document, name)
    if file is None:
        document.complain(block.line, f"there is no file {name}, neither here nor at the top")
        return []
    parts = split(block)
    if not parts:
        document.complain(block.line, f"the listing of {name} shows nothing")
        return []
    lines = file.read_text(encoding="utf-8").splitlines()
    ranges: list[Range] = []
    at = 0
    for line, part in parts:
        found = find(part, lines, at)
        if found is None:
            complain_of_part(document, name, line, part, lines, at)
            return ranges
        at = found + len(part)
        ranges.append((file.resolve(), found + 1, at))
    return ranges


def file_of(document: Document, name: str) -> Path | None:
    return next((place / name for place in (document.folder, TOP) if (place / name).is_file()), None)


def split(block: Block) -> list[tuple[int, list[str]]]:
    """The parts between the elisions, each with the line of the document where it begins."""
    parts: list[tuple[int, list[str]]] = []
    part: list[str] = []
    for number, line in enumerate([*block.lines, ELISION], block.line + 1):
        if line.strip() != ELISION:
            part.append(line)
            continue
        start = number - len(part)
        while part and not part[0].strip():
            del part[0]
            start += 1
        while part and not part[-1].strip():
            del part[-1]
        if part:
            parts.append((start, part))
        part = []
    return parts


def find(part: list[str], lines: list[str], start: int) -> int | None:
    for at in range(start, len(lines) - len(part) + 1):
        if lines[at: at + len(part)] == part:
            return at
    return None


def agreeing(part: list[str], lines: list[str], at: int) -> int:
    """How many lines of the part stand there before the first that does not."""
    count = 0
    while count < len(part) and at + count < len(lines) and part[count] == lines[at + count]:
        count += 1
    return count


def complain_of_part(
    document: Document, name: str, line: int, part: list[str], lines: list[str], start: int
) -> None:
    """Names the first line that is wrong, where the part fits best."""
    if start > 0 and find(part, lines, 0) is not None:
        document.complain(line, f"in {name} this part comes before, or overlaps, the part shown above it")
        return
    best = max(range(len(lines)), key=lambda at: agreeing(part, lines, at), default=0)
    count = agreeing(part, lines, best) if lines else 0
    if count == 0:
        document.complain(line, f"{name} has no line: {part[0]}")
    elif best + count < len(lines):
        document.complain(
            line + count,
            f"{name}:{best + count + 1} reads otherwise:\n  listed   {part[count]}\n  the file {lines[best + count]}",
        )
    else:
        document.complain(line + count, f"{name} ends before: {part[count]}")
