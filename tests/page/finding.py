"""What the search looks through: a line of JavaScript for each section, function and program."""

import json
import re

from document import TOP
from functions import functions_in
from places import readable, url_of

MOST = 4000  # characters of one entry: an excerpt comes from them


def of_text(name: str, title: str, sections) -> list[dict]:
    found = []
    for section in sections:
        words = re.sub(r"\s+", " ", " ".join(section.words)).strip()
        if not section.title and not words:
            continue
        anchor = f"#{section.slug}" if section.slug and section.level > 1 else ""
        heading = section.title if section.level > 1 else ""
        kind = "chapter" if name.startswith("chapters/") else "text"
        found.append({"title": title, "heading": heading, "url": url_of(name) + anchor, "text": words[:MOST], "also": also(name), "kind": kind})
    return found


def also(name: str) -> str:
    """Under what other words a reader looks for a page: those of its place, and the number of an exercise or a chapter."""
    exercise = re.match(r"exercises/0?(\d+)-[^/]+/(\d+)-", name)
    chapter = re.match(r"chapters/0?(\d+)-", name)
    said = f"exercise {exercise[1]}/{exercise[2]} 0{exercise[1]}/{exercise[2]} chapter {exercise[1]} solution hint" if exercise else ""
    said = f"chapter {chapter[1]}" if chapter else said
    return f"{said} {re.sub(r'[^A-Za-z0-9]+', ' ', name)}"


def of_source(name: str) -> list[dict]:
    """Its functions, with what is said above each; of a header, what it declares."""
    lines = readable(name).splitlines()
    named = {function.name: function.first for function in functions_in(TOP / name)}
    if name.endswith(".h"):
        for number, line in enumerate(lines, 1):
            match = re.match(r"(?!static|typedef|#| |\*|/)[A-Z_]*.*?\b(ctx_\w+)\(.*", line)
            if match:
                named.setdefault(match[1], number)
    return [
        {"title": function, "heading": name, "url": f"{url_of(name)}#L{line}", "text": above(lines, line)[:MOST], "kind": "code"}
        for function, line in named.items()
    ]


def above(lines: list[str], line: int) -> str:
    """The comment that ends just above, and the head of the function."""
    start = line - 1
    while start > 0 and re.match(r"\s*(/\*|\*)|CTX_|[A-Z]", lines[start - 1]):
        start -= 1
        if lines[start].lstrip().startswith("/*"):
            break
    return re.sub(r"[\s*/]+", " ", " ".join(lines[start:line])).strip()


def of_golden(name: str) -> list[dict]:
    prints = (TOP / name).with_suffix(".out")
    text = prints.read_text(encoding="utf-8", errors="replace") if prints.is_file() else ""
    title = name.rsplit("/", 1)[1][:-2]
    return [{"title": title, "heading": name, "url": url_of(name), "text": " ".join(text.split())[:MOST], "kind": "program"}]


def script(found: list[dict]) -> str:
    for number, entry in enumerate(found):
        entry["id"] = number
    return "window.searchEntries = " + json.dumps(found, ensure_ascii=False, separators=(",", ":")) + ";\n"
