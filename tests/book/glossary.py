"""The glossary: a word that stands in bold there is used in no section of the book before the one that explains it.

The head of a chapter may name what is to come, and the part on CPython speaks of CPython; a word in italics is being
introduced. Code and the names of files do not count.
"""

import re

from document import TOP, Document
from links import headings, slug_of, without_code

ROW = re.compile(r"^\| (.*?) \|.*\]\(([\w-]+)/README\.md#([\w-]+)\) \|$")


def check(document: Document) -> None:
    rows = [(number, match) for number, line in enumerate(document.lines, 1) if (match := ROW.match(line))]
    chapters = {path.parent.name: Document(path) for path in sorted((TOP / "chapters").glob("[0-9]*/README.md"))}
    for number, match in rows:
        for word in re.findall(r"\*\*(.+?)\*\*", match[1]):
            place = first_use(chapters, word, match[2], match[3])
            if place:
                document.complain(number, f"{word} is used before that, in {place}")
    document.counts["words of the glossary"] = str(len(rows))


def first_use(chapters: dict[str, Document], word: str, chapter: str, anchor: str) -> str:
    """Where the word is used too early, or nothing."""
    used = re.compile(rf"(?<![*\w-]){re.escape(word)}(?![\w*]|\.[ch]\b)", re.IGNORECASE)
    for name, document in chapters.items():
        heads = {number: slug_of(text) for number, level, text in headings(document)}
        section = ""
        for number, line in enumerate(without_code("\n".join(document.prose)).split("\n"), 1):
            if number in heads:
                section = heads[number] if section or number > 1 else ""
                if name == chapter and section == anchor:
                    return ""
            elif section and not section.startswith("how-cpython") and used.search(line):
                return f"chapters/{name}/README.md:{number}"
    return f"no chapter: chapters/{chapter}/README.md has no {anchor}"
