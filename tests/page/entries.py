"""The reading order of the book, which is that of its contents."""

import re

from document import TOP, Document
from links import headings
from places import Site
from shell import Entry


def title_of(name: str) -> str:
    found = headings(Document(TOP / name))
    return re.sub(r"[`*]", "", found[0][2]) if found else name


def reading_order(site: Site) -> list[Entry]:
    entries = [Entry("README.md", "The workbook"), Entry("chapters/README.md", "The chapters")]
    for chapter in sorted(name for name in site.folders if re.fullmatch(r"chapters/\d\d-[^/]+", name)):
        if f"{chapter}/README.md" not in site.known:
            continue
        entries.append(Entry(f"{chapter}/README.md", title_of(f"{chapter}/README.md")))
        pages = sorted(name for name in site.pages if re.fullmatch(rf"{chapter}/[A-Z0-9-]+\.md", name))
        steps = sorted((name for name in pages if "/STEP-" in name), key=lambda name: int(name.rpartition("-")[2][:-3]))
        entries += [Entry(name, title_of(name), True) for name in steps]
        exercises = chapter.replace("chapters/", "exercises/")
        entries += [Entry(name, f"{number}. {title_of(name)}", True) for number, name in exercises_in(site, exercises)]
        entries += [Entry(name, title_of(name), True) for name in pages if name.endswith("/CLINIC.md")]
    for name in ("chapters/DEBUGGING.md", "chapters/GLOSSARY.md", "exercises/README.md"):
        entries.append(Entry(name, title_of(name)))
    return entries


def exercises_in(site: Site, folder: str) -> list[tuple[int, str]]:
    found = []
    for name in site.pages:
        match = re.fullmatch(rf"{folder}/(\d+)-[^/]+/README\.md", name)
        if match:
            found.append((int(match[1]), name))
    return sorted(found)
