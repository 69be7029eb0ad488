#!/usr/bin/env python3
"""Checks that what the book says is so: check.py [DIRECTORY | FILE.md]...

Without arguments, every Markdown file of the repository. One line for each document with what was counted, then what
nothing checks and why, then what is wrong, as file:line: what. The rules are in tests/book/README.md.
"""

import argparse
import contextlib
import io
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.dont_write_bytecode = True

import examples  # noqa: E402
import glossary  # noqa: E402
import links  # noqa: E402
import listings  # noqa: E402
import prose  # noqa: E402
import questions  # noqa: E402
import transcripts  # noqa: E402
from copies import repository_files  # noqa: E402
from document import TOP, Document  # noqa: E402


def all_documents() -> list[Path]:
    """Every Markdown file but the wrong ones; the book first, in reading order."""
    names = [name for name in repository_files() if name.endswith(".md") and (TOP / name).is_file()]
    names = [name for name in names if not name.startswith("tests/broken-chapters/")]
    order = ("README.md", "chapters/", "exercises/")
    return [TOP / name for name in sorted(names, key=lambda name: (not name.startswith(order), name))]


def is_book(document: Document) -> bool:
    """Of the others only the links are checked."""
    if document.name.startswith("tests/broken-chapters/"):
        return True
    return not document.name.startswith(("tests/", "src/", "solutions/"))


def check(path: Path, options: argparse.Namespace) -> Document:
    document = Document(path)
    if options.only != "play":
        read(document, options)
    if options.only != "read" and is_book(document):
        transcripts.check(document)
        examples.check(document)
        questions.play(document)
    return document


def read(document: Document, options: argparse.Namespace) -> None:
    """What can be seen without running anything."""
    links.check(document)
    if not is_book(document):
        return
    written = prose.words(document) > options.stub
    listings.check(document, written)
    if document.path.name == "GLOSSARY.md":
        glossary.check(document)
    if document.is_chapter and written:
        prose.check(document, *options.words)
        if document.name.startswith("chapters/"):
            questions.check(document)
    elif document.is_clinic:
        prose.check_clinic(document)
    elif document.is_step:
        prose.check_step(document)
    elif document.is_debugging:
        prose.check_debugging(document)
    elif document.is_chapter:
        document.counts["words"] = f"{prose.words(document)}, a stub"


def report(document: Document) -> None:
    counts = ", ".join(f"{what} {count}" for what, count in document.counts.items())
    print(f"{document.name}: {counts}")
    for line, what in sorted(document.notes):
        print(f"  line {line}, {what}")
    for line, what in sorted(document.trouble):
        print(f"{document.name}:{line}: {what}")
    sys.stdout.flush()


def skipped(documents: list[Document]) -> str:
    """The tools that are not here, and how many transcripts were not replayed for want of them."""
    sums: dict[str, int] = {}
    for document in documents:
        for tool, count in document.skipped.items():
            sums[tool] = sums.get(tool, 0) + count
    return "; ".join(f"{tool} is not installed: {plural(count, 'transcript')} not replayed" for tool, count in sums.items())


def plural(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def range_of(text: str) -> tuple[int, int]:
    least, most = text.split("-")
    return int(least), int(most)


def named(argument: str) -> Path:
    path = Path(argument).absolute()
    path = path / "README.md" if path.is_dir() else path
    if not path.is_file():
        sys.exit(f"{argument}: there is no document")
    return path


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("paths", nargs="*", metavar="DIRECTORY", help="a document, or the folder of a README.md")
    parser.add_argument("--list", action="store_true", help="print the names of the documents and check nothing")
    parser.add_argument("--only", choices=("read", "play"),
                        help="read: links, listings and prose, which takes a second; play: transcripts and Python")
    parser.add_argument("--skips", action="store_true",
                        help="end with status 3, and say why alone, where nothing is wrong but a transcript was skipped")
    parser.add_argument("--into", metavar="FOLDER",
                        help="print nothing: of each document, the status and what --skips would say, into a file of its own")
    parser.add_argument("--words", type=range_of, default=(prose.LEAST, prose.MOST), metavar="LEAST-MOST",
                        help="how long a chapter is")
    parser.add_argument("--stub", type=int, default=prose.STUB, metavar="N",
                        help="a chapter of no more words is a stub, and need not be complete")
    options = parser.parse_args()
    paths = [named(path) for path in options.paths] or all_documents()
    if options.list:
        print("\n".join(path.relative_to(TOP).as_posix() for path in paths))
        return 0
    documents = []
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for document in pool.map(lambda path: check(path, options), paths):
            documents.append(document)
            if options.into:
                note_down(document, Path(options.into))
            elif not options.skips:
                report(document)
    return 0 if options.into else conclude(documents, options.skips)


def note_down(document: Document, folder: Path) -> None:
    """What would be said of it alone, with --skips, in a file of its own: first the status, and then the words."""
    folder.mkdir(parents=True, exist_ok=True)
    with io.StringIO() as said:
        with contextlib.redirect_stdout(said):
            status = conclude([document], True)
        text = f"{status}\n{said.getvalue()}"
    (folder / document.name.replace("/", "%")).write_text(text, encoding="utf-8")


def conclude(documents: list[Document], skips: bool) -> int:
    """Says what all of it comes to, and returns the status."""
    trouble = sum(len(document.trouble) for document in documents)
    lacking = skipped(documents)
    if skips and lacking and not trouble:
        print(lacking)
        return 3
    if skips:
        for document in documents:
            report(document)
    stubs = [document.folder.name for document in documents if "stub" in document.counts.get("words", "")]
    if stubs:
        print(f"stubs, of which nothing is asked yet: {' '.join(stubs)}")
    if lacking:
        print(lacking)
    print(f"{plural(len(documents), 'document')}, {plural(trouble, 'violation')}")
    return int(trouble > 0)


if __name__ == "__main__":
    sys.exit(main())
