"""A Markdown document as the book checker sees it: fenced blocks, and the prose between them."""

import re
from dataclasses import dataclass, field
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent.parent

FENCE = re.compile(r"^( *)(`{3,}|~{3,}) *([^`]*?) *$")
COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)


@dataclass
class Block:
    """A fenced block. Lines are counted from 1; `line` is that of the opening fence."""

    line: int
    indent: str
    info: str
    comment: str = ""
    lines: list[str] = field(default_factory=list)

    @property
    def kind(self) -> str:
        return self.info.split()[0] if self.info else ""

    @property
    def argument(self) -> str:
        return self.info[len(self.kind):].strip()

    @property
    def end(self) -> int:
        """The line of the closing fence."""
        return self.line + len(self.lines) + 1

    def reason(self, word: str) -> str | None:
        """What the comment above says after `word:`; "" for a reason left out, None for no such comment."""
        if self.comment == word:
            return ""
        if not self.comment.startswith(word + ":"):
            return None
        return self.comment[len(word) + 1:].strip()


class Document:
    """One file, what was counted in it, and what is wrong with it."""

    def __init__(self, path: Path):
        self.path = path.absolute()
        try:
            self.name = self.path.relative_to(TOP).as_posix()
        except ValueError:
            self.name = str(self.path)
        self.folder = self.path.parent
        self.lines = self.path.read_text(encoding="utf-8-sig", errors="replace").splitlines()
        self.trouble: list[tuple[int, str]] = []
        self.notes: list[tuple[int, str]] = []
        self.counts: dict[str, str] = {}
        self.skipped: dict[str, int] = {}  # blocks, by the tool that they lack
        self.blocks: list[Block] = []
        self.comments: list[tuple[int, str]] = []
        self.prose = self._separate()

    def complain(self, line: int, what: str) -> None:
        self.trouble.append((line, what))

    def note(self, line: int, what: str) -> None:
        self.notes.append((line, what))

    @property
    def is_chapter(self) -> bool:
        """A folder named NN-name is a chapter, but below exercises/ it holds exercises."""
        numbered = re.fullmatch(r"\d\d-.+", self.folder.name) is not None
        return numbered and self.path.name == "README.md" and not self.name.startswith("exercises/")

    @property
    def is_clinic(self) -> bool:
        """A chapter's patients, on the reader's code."""
        return re.fullmatch(r"\d\d-.+", self.folder.name) is not None and self.path.name == "CLINIC.md"

    @property
    def is_step(self) -> bool:
        """A step of a chapter that has a page of its own, on the reader's code."""
        return re.fullmatch(r"\d\d-.+", self.folder.name) is not None and re.fullmatch(r"STEP-\d+\.md", self.path.name) is not None

    @property
    def is_debugging(self) -> bool:
        """The page on the way from a report back to the fault."""
        return self.path.name == "DEBUGGING.md"

    def _separate(self) -> list[str]:
        """Finds the blocks and returns all lines with blocks and comments blanked, so that the numbers stay."""
        prose: list[str] = []
        block = None
        fence = ""
        for number, line in enumerate(self.lines, 1):
            match = FENCE.match(line)
            if block is None and match:
                block = Block(number, match[1], match[3], self._comment_above(number))
                fence = match[2]
                prose.append("")
            elif block is None:
                prose.append(line)
            else:
                prose.append("")
                if match and match[2].startswith(fence) and not match[3]:
                    self.blocks.append(block)
                    block = None
                else:
                    block.lines.append(line.removeprefix(block.indent))
        if block is not None:
            self.complain(block.line, "this block is never closed")
        return self._without_comments("\n".join(prose)).split("\n")

    def _comment_above(self, number: int) -> str:
        """The text of the HTML comment that ends just above this line, blank lines aside."""
        above = "\n".join(self.lines[: number - 1]).rstrip()
        start = above.rfind("<!--")
        if not above.endswith("-->") or start < 0:
            return ""
        return " ".join(above[start + 4: -3].split())

    def _without_comments(self, text: str) -> str:
        def blank(match: re.Match[str]) -> str:
            line = text.count("\n", 0, match.start()) + 1
            self.comments.append((line, " ".join(match[1].split())))
            return "\n" * match[0].count("\n")

        return COMMENT.sub(blank, text)
