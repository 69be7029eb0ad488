"""Links: every relative link and every #anchor leads somewhere in the repository. Nothing is fetched."""

import os
import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote

from copies import repository_files
from document import TOP, Document

INLINE = re.compile(r"\]\(\s*<?([^()\s<>]+(?:\([^()\s]*\)[^()\s<>]*)*)>?(?:\s+\"[^\"]*\"|\s+'[^']*')?\s*\)")
DEFINITION = re.compile(r"^ {0,3}\[([^\]]+)\]:\s*<?([^\s>]+)>?", re.MULTILINE)
REFERENCE = re.compile(r"\]\[([^\]]+)\]")
HTML = re.compile(r"<(?:a|img|source)\b[^>]*?\b(?:href|src)=[\"']([^\"']+)[\"']")
CODE_SPAN = re.compile(r"(`+)(?!`)(?:(?!\n\s*\n).)+?(?<!`)\1(?!`)", re.DOTALL)


def without_code(text: str) -> str:
    return CODE_SPAN.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


@cache
def repository_names() -> frozenset[str]:
    """Of all files, and of the folders that hold them."""
    names = {"."}
    for file in repository_files():
        names.add(file)
        names.update(parent.as_posix() for parent in Path(file).parents)
    return frozenset(names)


def check(document: Document) -> None:
    text = without_code("\n".join(document.prose))
    definitions = {match[1].lower() for match in DEFINITION.finditer(text)}
    found = [(match.start(1), match[1]) for match in INLINE.finditer(text)]
    found += [(match.start(2), match[2]) for match in DEFINITION.finditer(text)]
    found += [(match.start(1), match[1]) for match in HTML.finditer(text)]
    for match in REFERENCE.finditer(text):
        if match[1].lower() not in definitions:
            document.complain(text.count("\n", 0, match.start()) + 1, f"the link [{match[1]}] is defined nowhere")
    count = 0
    for start, target in found:
        if re.match(r"[a-z][a-z0-9+.-]*:", target):
            continue
        count += 1
        trouble = wrong(document, unquote(target))
        if trouble:
            document.complain(text.count("\n", 0, start) + 1, trouble)
    document.counts["links"] = str(count)


def wrong(document: Document, target: str) -> str:
    name, _, anchor = target.partition("#")
    if name.startswith("/"):
        return f"the link {target} is absolute"
    path = document.path
    if name:
        path = Path(os.path.normpath(document.folder / name))
        if not path.is_relative_to(TOP):
            return f"the link {target} leads out of the repository"
        if path.relative_to(TOP).as_posix() not in repository_names():
            return f"the link {target} leads nowhere"
    if not anchor:
        return ""
    if path.is_dir():
        path = path / "README.md"
    if path.suffix != ".md":
        return wrong_line(path, anchor)
    if not path.is_file() or anchor not in anchors(path):
        return f"the anchor #{anchor} is not in {os.path.relpath(path, document.folder)}"
    return ""


def wrong_line(path: Path, anchor: str) -> str:
    """Of a file that is not Markdown only lines can be meant: #L10 or #L10-L20."""
    match = re.fullmatch(r"L(\d+)(?:-L(\d+))?", anchor)
    lines = len(path.read_text(encoding="utf-8", errors="replace").splitlines())
    if not match or max(int(match[1]), int(match[2] or 0)) > lines:
        return f"the anchor #{anchor} is not in {path.name}"
    return ""


@cache
def anchors(path: Path) -> frozenset[str]:
    document = Document(path)
    found: list[str] = []
    for _, _, heading in headings(document):
        found.append(unused(slug_of(heading), found))
    text = without_code("\n".join(document.prose))
    found += re.findall(r"<\w+\b[^>]*?\b(?:id|name)=[\"']([^\"']+)[\"']", text)
    return frozenset(found)


def unused(slug: str, given: list[str]) -> str:
    """GitHub's rule: the second heading of one name is called name-1."""
    number = 0
    while (f"{slug}-{number}" if number else slug) in given:
        number += 1
    return f"{slug}-{number}" if number else slug


def headings(document: Document) -> list[tuple[int, int, str]]:
    """Line, level and text of each heading."""
    found = []
    for number, line in enumerate(document.prose, 1):
        match = re.match(r" {0,3}(#{1,6}) +(.*?)(?: +#+)? *$", line)
        if match:
            found.append((number, len(match[1]), match[2]))
    return found


def slug_of(heading: str) -> str:
    """GitHub's rule: the text in lower case, blanks become hyphens, and only letters, digits, _ and - remain."""
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", heading)
    text = re.sub(r"<[^>]+>", "", text)
    text = re.sub(r"(?<!\w)(\*\*|\*|__|_)(?=\S)(.+?)(?<=\S)\1(?!\w)", r"\2", text)
    return re.sub(r"[^\w\- ]", "", text.strip().lower()).replace(" ", "-")
