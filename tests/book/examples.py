"""Python: a block opened as ```python runs, and what it prints is the block after it (```text, or a bare fence).

```python continued goes on where the Python block before it ended. An exception that nobody catches belongs to the
output, as Python prints it.
"""

import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import mask
from copies import clean_environment
from document import TOP, Block, Document
from running import run
from transcripts import difference

LIMIT = 60
MARK = "=== the next block ==="
RUNNER = Path(__file__).with_name("run_blocks.py")


@dataclass
class Outcome:
    block: Block
    output: Block | None  # the block that shows what it prints, if there is one
    printed: list[str]
    trouble: str


def groups(document: Document) -> list[list[Block]]:
    """The Python blocks, each with those that continue it."""
    found: list[list[Block]] = []
    for block in document.blocks:
        if block.kind != "python" or block.reason("unchecked") is not None:
            continue
        if block.argument == "continued" and found:
            found[-1].append(block)
            continue
        if block.argument:
            document.complain(block.line, f"```python {block.argument}: only `continued` may stand there")
        found.append([block])
    return found


def run_group(blocks: list[Block]) -> tuple[bool, list[list[str]]]:
    """Whether it came to its end, and what each block printed."""
    root = TOP / "build" / "book"
    root.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="python.", dir=root) as place:
        (Path(place) / "build" / "tmp").mkdir(parents=True)
        files = []
        for number, block in enumerate(blocks):
            file = Path(place) / f"block{number}"
            file.write_text("\n".join(block.lines) + "\n", encoding="utf-8")
            files.append(str(file))
        python = os.environ.get("PYTHON", sys.executable)
        command = [python, "-B", "-u", str(RUNNER), MARK, *files]
        status, text = run(command, Path(place), clean_environment(Path(place)), LIMIT)
        text = mask.without_paths(text, [place, str(TOP)])
    printed = [mask.trimmed(part.splitlines()) for part in text.split(MARK + "\n")]
    return status == 0, printed


def output_of(document: Document, block: Block) -> Block | None:
    following = [other for other in document.blocks if other.line > block.line][:1]
    if following and following[0].info in ("", "text") and following[0].reason("unchecked") is None:
        return following[0]
    return None


def is_next_to(document: Document, block: Block, output: Block) -> bool:
    return not any(line.strip() for line in document.prose[block.end: output.line - 1])


def judge(document: Document, block: Block, output: Block | None, printed: list[str]) -> str:
    if not printed:
        if output is not None and is_next_to(document, block, output):
            return "this Python prints nothing, and the block after it says otherwise"
        return ""
    if output is None:
        return f"this Python prints {printed[0]!r}, and no block after it shows that"
    if not mask.agree(output.lines, printed):
        return "this Python prints something else:\n" + difference(output.lines, printed)
    return ""


def run_all(document: Document) -> list[Outcome]:
    outcomes = []
    for blocks in groups(document):
        ended, printed = run_group(blocks)
        for number, block in enumerate(blocks):
            output = output_of(document, block)
            if number < len(printed):
                lines = printed[number]
                outcomes.append(Outcome(block, output, lines, judge(document, block, output, lines)))
        if not ended:
            document.complain(blocks[0].line, "this Python did not run to its end")
    return outcomes


def check(document: Document) -> None:
    outcomes = run_all(document)
    for outcome in outcomes:
        if outcome.trouble:
            document.complain(outcome.block.line, outcome.trouble)
    document.counts["Python blocks"] = str(len(outcomes))
