"""The compiled programs, as scripts: a page that is opened from the disk may load a script, and nothing else."""

import base64
import html
import json
import re
from functools import cache
from pathlib import Path

from document import TOP, Document
from places import readable
from transcripts import steps_of

WASM = TOP / "build" / "wasm"


def is_program(name: str) -> bool:
    return re.fullmatch(r"tests/(golden|try)/\d\d-[^/]+/[^/]+\.c", name) is not None


def script_of(name: str) -> str:
    """tests/golden/05-run/document.c is programs/golden/05-run/document.js."""
    return "programs/" + name.removeprefix("tests/").removesuffix(".c") + ".js"


@cache
def reason(name: str) -> str | None:
    """Why a program does not run in a page; None where it does."""
    program = compiled(name)
    if program.is_file() and program.stat().st_size > 0:
        return None
    said = program.with_suffix(".why")
    return explained(name, said.read_text(encoding="utf-8") if said.is_file() else None)


# What a program that was not compiled asks for, by its own words; or else its chapter's code does.
ASKS = (
    (r"\buv_|tasks\.h|loop\.h", "It waits for an event loop, which a page has not."),
    (r"coroutine\.h|ucontext|chain\.h", "It switches stacks, which a page cannot."),
    (r"\bfork\(|\bexec|posix_spawn|waitpid", "It starts processes, which a page cannot."),
    (r"pthread_create|ctx_thread_start|stress\.h", "It starts threads, which a page cannot."),
    (r"longjmp", "It jumps with longjmp, which a page cannot."),
)


def explained(name: str, said: str | None) -> str:
    """The compiler's complaint in the reader's words. There is none where nobody has asked it."""
    text = readable(name)
    for pattern, words in ASKS:
        if re.search(pattern, text):
            return words
    if name.split("/")[2][:2] in ("06", "07", "09"):
        return "The code of its chapter is for threads and processes, which a page has not."
    if said is None:
        return "It was not compiled: make page says what that needs."
    symbol = re.search(r"undefined symbol: (\w+)", said)
    return f"It calls {symbol[1]}, which a page has not." if symbol else "It is a part of a program."


# What prints something else in a page, and why.
FREED = "It reads memory that has been freed: what it prints is what lies there, in a page something else."
OTHERWISE = {
    "tests/try/01-vars/draw.c": "In a page a pointer has 32 bits, so the places are others than in the text.",
    "tests/try/02-set-get/borrow.c": FREED,
    "tests/try/03-tokens/back.c": FREED,
    "tests/try/05-run/chain.c": "In a page it runs on the code of this chapter's end, which does better than that of chapter 4.",
}


@cache
def expected(name: str) -> str | None:
    """What it must print: its golden output; of an example, what the chapter's text shows."""
    if name in OTHERWISE:
        return None
    golden = (TOP / name).with_suffix(".out")
    if golden.is_file():
        return golden.read_text(encoding="utf-8", errors="replace")
    return shown_in_text(name)


def shown_in_text(name: str) -> str | None:
    """The output of the last command that runs try/NAME and nothing behind it."""
    chapter, stem = name.split("/")[2], Path(name).stem
    document = Document(TOP / "chapters" / chapter / "README.md")
    outputs = []
    for block in document.blocks:
        if block.kind != "console":
            continue
        for step in steps_of(document, block):
            if re.search(rf"(?:^|&& )try/{stem}$", step.command) and step.status is None:
                outputs.append(step.output)
    unique = {"\n".join(output).rstrip() for output in outputs}
    return unique.pop() + "\n" if len(unique) == 1 else None


def command(name: str) -> str:
    """What runs a golden program at the reader's. An example has its command in the text."""
    _, kind, chapter, file = name.split("/")
    return f"make check CHAPTER={int(chapter[:2])} TEST={chapter}/{file[:-2]}" if kind == "golden" else ""


def button(name: str) -> str:
    """Where run.js puts a button; or why there is none, and the command instead."""
    why = reason(name)
    attributes = {"program": name, "command": command(name)} | ({"why": why} if why else {"script": script_of(name)})
    attributes |= {"note": OTHERWISE[name]} if name in OTHERWISE else {}
    attributes |= {"prints": "yes"} if not why and expected(name) is not None else {}
    return f'<div class="run" {" ".join(f"data-{key}={quoted(value)}" for key, value in attributes.items())}></div>'


def quoted(value: str) -> str:
    return f'"{html.escape(value)}"'


def write(name: str, out: Path) -> bool:
    """Whether it runs in a page."""
    if reason(name) is not None:
        return False
    put(name, compiled(name), out / script_of(name), expected(name))
    return True


def compiled(name: str) -> Path:
    return WASM / name.removeprefix("tests/").replace(".c", ".wasm")


def put(name: str, program: Path, target: Path, prints: str | None = None) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    entry = {"wasm": base64.b64encode(program.read_bytes()).decode("ascii"), "prints": prints}
    target.write_text(f"window.programs[{json.dumps(name)}] = {json.dumps(entry)};\n", encoding="ascii")
