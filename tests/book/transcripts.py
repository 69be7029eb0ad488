"""Transcripts: a block opened as ```console is replayed, and prints what stands below each of its commands.

    $ command            run by sh, first in the document's folder; a cd holds on, in later blocks, too
    > more of it         after a backslash at the end of a line, in a here-document, in an unfinished construct
    what it prints       stdout and stderr together; a line `...` stands for any number of lines
    [status 1]           how the command ended

A command must succeed. One that fails says so: by a last line `[status N]`, which is not part of the output, or by
make's own last line, `make: *** [...] Error N`. A diff that shows differences has not failed.
"""

import difflib
import os
import re
import shutil
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

import mask
from copies import clean_copy, clean_environment
from document import TOP, Block, Document
from running import run

LIMIT = 120  # seconds for a block
# Tools that a reader may lack: a block with such a command is skipped where it is missing, aloud.
PERHAPS = {"gdb": r"(?:^|[\s;|&(])gdb\s", "libuv": r"-luv\b|/tasks/"}
STATUS = re.compile(r"\[status (\d+)\]")
MAKE_FAILED = re.compile(r"make: \*\*\* .*Error \d+")

# What sh is given: the command as it stands, and afterwards the name of the directory in which it ended.
SCRIPT = 'ulimit -c 0; eval "$1"; status=$?; pwd -P >"$2"; exit $status'


@dataclass
class Step:
    """A command and what the book says it prints. `first` and `last` are the lines of that in the document."""

    line: int
    command: str
    output: list[str] = field(default_factory=list)
    first: int = 0
    status: int | None = None

    @property
    def book_length(self) -> int:
        return len(self.output) + (self.status is not None)


@dataclass
class Outcome:
    step: Step
    status: int | None
    printed: list[str]
    trouble: str


def steps_of(document: Document, block: Block) -> list[Step]:
    steps: list[Step] = []
    lines = block.lines
    at = 0
    while at < len(lines):
        if not lines[at].startswith("$ "):
            if not steps:
                document.complain(block.line + 1 + at, "a transcript begins with a command: $ ...")
                return []
            steps[-1].output.append(lines[at])
            at += 1
            continue
        step = Step(block.line + 1 + at, lines[at][2:])
        at += 1
        while at < len(lines) and continues(step.command, lines[at]):
            step.command += "\n" + lines[at].removeprefix(">").removeprefix(" ")
            at += 1
        step.first = block.line + 1 + at
        steps.append(step)
    for step in steps:
        step_status(step)
    return steps


def step_status(step: Step) -> None:
    match = STATUS.fullmatch(step.output[-1].strip()) if step.output else None
    if match:
        step.status = int(match[1])
        del step.output[-1]


def continues(command: str, line: str) -> bool:
    if command.endswith("\\") and not line.startswith("$ "):
        return True
    if not re.match(r">( |$)", line):
        return False
    return here_document_open(command) or subprocess.run(["sh", "-nc", command], capture_output=True).returncode != 0


def here_document_open(command: str) -> bool:
    first, *rest = command.split("\n")
    waiting = re.findall(r"<<-?\s*['\"\\]?(\w+)", first)
    for line in rest:
        if waiting and line.strip() == waiting[0]:
            del waiting[0]
        elif not waiting:
            waiting = re.findall(r"<<-?\s*['\"\\]?(\w+)", line)
    return bool(waiting)


def transcripts(document: Document) -> list[Block]:
    """Those to replay; the others are noted with their reason."""
    replayed = []
    for block in document.blocks:
        if block.kind != "console":
            continue
        reason = block.reason("not replayed")
        if reason is None and any(re.search(r"\bsudo\b", line) for line in block.lines if line.startswith("$ ")):
            document.complain(block.line, "a command as root is never replayed: <!-- not replayed: reason -->")
            continue
        if reason is None:
            if block.comment.startswith("unchecked"):
                document.complain(block.line, "for a transcript the comment is <!-- not replayed: reason -->")
            replayed.append(block)
            continue
        if reason == "":
            document.complain(block.line, "not replayed, and the comment gives no reason")
        document.note(block.line, f"not replayed: {reason}")
    return replayed


def lacking(steps: list[Step]) -> str | None:
    """The tool that a block needs and that is not here."""
    for tool, called in PERHAPS.items():
        if any(re.search(called, step.command, re.MULTILINE) for step in steps) and not is_here(tool):
            return tool
    return None


def is_here(tool: str) -> bool:
    """libuv is no command, but a header that the compiler finds."""
    if tool != "libuv":
        return shutil.which(tool) is not None
    compile = ["gcc", "-E", "-include", "uv.h", "-xc", "/dev/null"]
    return subprocess.run(compile, capture_output=True).returncode == 0


def without_lacking(document: Document, blocks: list[tuple[Block, list[Step]]]) -> list[tuple[Block, list[Step]]]:
    kept = []
    for block, steps in blocks:
        tool = lacking(steps)
        if tool is None:
            kept.append((block, steps))
        elif os.environ.get("CI") == "true":
            document.complain(block.line, f"{tool} is not installed, and CI must not skip")
        else:
            document.note(block.line, f"not replayed: {tool} is not installed")
            document.skipped[tool] = document.skipped.get(tool, 0) + 1
    return kept


def replay(document: Document) -> list[Outcome]:
    """Every transcript of the document, in one clean copy, in reading order."""
    blocks = [(block, steps) for block in transcripts(document) if (steps := steps_of(document, block))]
    blocks = without_lacking(document, blocks)
    if not blocks:
        return []
    outcomes: list[Outcome] = []
    with clean_copy(document) as copy:
        folder = first_folder(document, copy)
        for block, steps in blocks:
            type_in(document, block, copy, folder)
            folder = replay_block(steps, copy, folder, outcomes)
    return outcomes


def first_folder(document: Document, copy: Path) -> Path:
    """The document's own; of a clinic the reader's, with all of the chapter typed, and of a step with the one before: the
    chapter's, where no code comes after it."""
    folder = copy / document.folder.relative_to(TOP)
    if not document.is_clinic and not document.is_step:
        return folder
    work = copy / "work" / folder.name
    run(["tests/tools/start", folder.name], copy, clean_environment(copy), LIMIT)
    typed = folder
    if document.is_step:
        before = int(document.path.stem.removeprefix("STEP-")) - 1
        typed = next(folder.glob(f"{before}-*"), folder)
    for file in typed.glob("*.[ch]"):
        (work / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    return work


def type_in(document: Document, block: Block, copy: Path, folder: Path) -> None:
    """<!-- typed: var.h var.c..ctx_var_default --> above a block: by now the reader has these files of the chapter, the
    second as far as the end of that function."""
    for word in (block.reason("typed") or "").split():
        name, _, function = word.partition("..")
        files = sorted((copy / document.folder.relative_to(TOP)).glob(name))
        if not files:
            document.complain(block.line, f"typed: there is no {name}")
        for file in files:
            text = file.read_text(encoding="utf-8")
            if function:
                text = up_to(text, function)
                if not text:
                    document.complain(block.line, f"typed: {name} has no {function}")
            (folder / file.name).unlink(missing_ok=True)
            (folder / file.name).write_text(text, encoding="utf-8")


def up_to(text: str, function: str) -> str:
    """The text from its beginning to the end of a function, or nothing."""
    found = re.search(rf"^[^\s#/].*\b{re.escape(function)}\([^;]*?\n{{\n.*?^}}\n", text, re.MULTILINE | re.DOTALL)
    return text[: found.end()] if found else ""


def replay_block(steps: list[Step], copy: Path, folder: Path, outcomes: list[Outcome]) -> Path:
    """Runs them in the folder, and says in which the last one ended."""
    where = copy / "build" / "tmp" / "where"
    deadline = time.monotonic() + LIMIT
    for step in steps:
        where.unlink(missing_ok=True)
        command = ["sh", "-c", SCRIPT, "sh", step.command, str(where)]
        status, text = run(command, folder, clean_environment(copy), deadline - time.monotonic())
        printed = mask.trimmed(mask.without_paths(text, [str(copy), str(TOP)]).expandtabs(8).splitlines())
        outcomes.append(Outcome(step, status, printed, judge(step, status, printed)))
        if where.exists():
            folder = Path(where.read_text().rstrip("\n"))
    return folder


def judge(step: Step, status: int | None, printed: list[str]) -> str:
    """What is wrong with it, or nothing."""
    if status is None:
        return f"was stopped: the block took {LIMIT} seconds"
    book = [line.expandtabs(8) for line in step.output]
    if not mask.agree(book, printed):
        return "prints something else:\n" + difference(book, printed)
    if step.status is not None and step.status != status:
        return f"ends with status {status}"
    if step.status is None and status != 0 and not says_so(step, status, printed):
        return f"fails: add a line [status {status}] below its output"
    return ""


def says_so(step: Step, status: int, printed: list[str]) -> bool:
    if not printed:
        return False
    return (status == 1 and step.command.startswith("diff ")) or MAKE_FAILED.fullmatch(printed[-1].strip()) is not None


def difference(book: list[str], printed: list[str]) -> str:
    """Both sides masked, so that only what matters is seen."""
    old = [mask.masked(line) for line in mask.trimmed(book)]
    new = [mask.masked(line) for line in printed]
    lines = list(difflib.unified_diff(old, new, "the book", "printed", lineterm="", n=1))[2:]
    shown = lines[:16] + ([f"... {len(lines) - 16} lines more"] if len(lines) > 16 else [])
    return "\n".join("  " + line for line in shown)


def check(document: Document) -> None:
    outcomes = replay(document)
    for outcome in outcomes:
        if outcome.trouble:
            name = outcome.step.command.split("\n")[0]
            document.complain(outcome.step.line, f"`{name}` {outcome.trouble}")
    document.counts["commands replayed"] = str(len(outcomes))
