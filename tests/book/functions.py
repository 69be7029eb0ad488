"""The functions that a chapter adds or rewrites, and which of them its listings show.

No parser of C: the code is laid out by clang-format, so a definition begins in the first column, and its body lies
between a `{` and a `}` that stand alone in the first column.
"""

import re
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Function:
    name: str
    file: Path
    first: int  # the first line of the definition
    brace: int  # the line of the opening brace
    text: str


def functions_in(file: Path) -> list[Function]:
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    found = []
    for brace, line in enumerate(lines):
        if line != "{":
            continue
        first = brace
        while first > 0 and is_signature(lines[first - 1]):
            first -= 1
        name = re.search(r"\b(?!__attribute__)(\w+)\(", " ".join(lines[first:brace]))
        if name is None:
            continue
        end = lines.index("}", brace) if "}" in lines[brace:] else len(lines) - 1
        text = "\n".join(lines[first: end + 1])
        found.append(Function(name[1], file, first + 1, brace + 1, text))
    return found


def is_signature(line: str) -> bool:
    """Part of a definition's head, looking upwards from its brace."""
    bare = line.strip()
    return bool(bare) and not bare.startswith(("/*", "*", "#", "//")) and not bare.endswith((";", "}", "*/", "{"))


def previous_chapter(folder: Path) -> Path | None:
    earlier = [other for other in folder.parent.iterdir() if other.is_dir() and re.match(r"\d\d-", other.name)]
    return max((other for other in earlier if other.name < folder.name), default=None)


def code_in(folder: Path) -> list[Path]:
    return sorted(file for file in folder.iterdir() if file.suffix in (".c", ".h") and file.is_file())


def is_stage(inner: Path) -> bool:
    return inner.is_dir() and not (inner.parents[2] / "src" / inner.name).is_dir()


def new_functions(folder: Path) -> list[Function]:
    """Of the chapter in this folder. A stage of a chapter lies in a folder inside it; but one that src has, too, is a
    library of its own, which the reader copies."""
    before = previous_chapter(folder)
    wanted = []
    stages = sorted(inner for inner in folder.iterdir() if is_stage(inner))
    for place in [folder, *stages]:
        earlier = stages[: stages.index(place)] if place in stages else []
        for file in code_in(place):
            others = [other / file.name for other in (before, folder, *earlier) if other and other != place]
            old = [other for other in others if other.is_file()]
            if any(other.read_bytes() == file.read_bytes() for other in old):
                continue
            known = {function.text for other in old for function in functions_in(other)}
            wanted += [function for function in functions_in(file) if function.text not in known]
    return wanted
