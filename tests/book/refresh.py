#!/usr/bin/env python3
"""The author's command: runs a document's transcripts and Python again and writes down what they print.

    refresh.py 3 | chapters/03-tokens | FILE.md

What agrees with the book after masking stays as it is in the book, elisions included. Where nothing but numbers differs,
lines of a source say, the elisions stay. Git shows the rest, to be read before it is committed: a wrong output would be
written down as willingly as a right one.
"""

import re
import sys
from pathlib import Path

sys.dont_write_bytecode = True

import examples  # noqa: E402
import mask  # noqa: E402
import transcripts  # noqa: E402
from document import TOP, Document  # noqa: E402

Edit = tuple[int, int, list[str]]  # the first line, how many lines, and what comes in their place


def without_numbers(lines: list[str]) -> list[str]:
    return [re.sub(r"[0-9]+", "#", mask.masked(line)) for line in lines]


def elided(output: list[str], printed: list[str]) -> list[str]:
    """What was printed, with the elisions of what the book has; or the whole where that has changed its form."""
    if "..." not in output:
        return printed
    shapes = without_numbers(printed)
    kept: list[str] = []
    at = 0
    while output:
        end = output.index("...") if "..." in output else len(output)
        part, output = output[:end], output[end:]
        places = range(at, len(printed) - len(part) + 1)
        if not kept:
            places = places[:1]  # what stands before the first elision begins the whole
        elif not output:
            places = places[-1:]  # and behind the last it ends it
        found = next((i for i in places if shapes[i:i + len(part)] == without_numbers(part)), None)
        if found is None:
            return printed
        at = found + len(part)
        kept += [*printed[found:at], *output[:1]]
        del output[:1]
    return kept


def transcript_edits(document: Document) -> list[Edit]:
    edits = []
    for outcome in transcripts.replay(document):
        step = outcome.step
        if outcome.status is None:
            document.complain(step.line, outcome.trouble)
        if not outcome.trouble or outcome.status is None:
            continue
        block = next(block for block in document.blocks if block.line < step.line < block.end)
        agrees = mask.agree([line.expandtabs(8) for line in step.output], outcome.printed)
        lines = list(step.output) if agrees else elided(step.output.copy(), list(outcome.printed))
        if outcome.status != 0 and not transcripts.says_so(step, outcome.status, outcome.printed):
            lines.append(f"[status {outcome.status}]")
        edits.append((step.first, step.book_length, [(block.indent + line).rstrip() for line in lines]))
    return edits


def python_edits(document: Document) -> list[Edit]:
    edits: list[Edit] = []
    for outcome in examples.run_all(document):
        block, output = outcome.block, outcome.output
        if not outcome.trouble:
            continue
        lines = [(block.indent + line).rstrip() for line in outcome.printed]
        if output is None:
            fenced = ["", f"{block.indent}```text", *lines, f"{block.indent}```"]
            edits.append((block.end + 1, 0, fenced))
        else:
            edits.append((output.line + 1, len(output.lines), lines))
    return edits


def refresh(path: Path) -> int:
    document = Document(path)
    edits = sorted(transcript_edits(document) + python_edits(document), reverse=True)
    lines = list(document.lines)
    for first, length, new in edits:
        lines[first - 1: first - 1 + length] = new
    if path.read_text(encoding="utf-8").splitlines() != document.lines:
        sys.exit(f"{document.name} was changed meanwhile; it stays as it is. Run this again.")
    if edits:
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    for line, what in document.trouble:
        print(f"{document.name}:{line}: {what}")
    print(f"{document.name}: {len(edits)} outputs written anew" + ("; read the diff" if edits else ""))
    return len(document.trouble) > 0


def named(argument: str) -> Path:
    if argument.isdecimal():
        found = sorted((TOP / "chapters").glob(f"{int(argument):02}-*/README.md"))
    else:
        path = Path(argument).absolute()
        found = [path / "README.md" if path.is_dir() else path]
    if not argument or not found or not found[0].is_file():
        sys.exit("Which chapter? Say, for example: make book-refresh CHAPTER=3")
    return found[0]


if __name__ == "__main__":
    sys.exit(max([refresh(named(argument)) for argument in sys.argv[1:] or [""]]))
