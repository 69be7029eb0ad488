"""Which files become pages, and where each of them lies."""

import os
import re
import sys
from pathlib import Path
from urllib.parse import quote, unquote

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "book"))

from copies import repository_files  # noqa: E402
from document import TOP  # noqa: E402

CODE = (".c", ".h")
# Not of the book: what its checkers must reject, and a small workbook that they are tried on.
NO_PAGES = ("tests/broken-chapters/", "tests/screens/")


def real(name: str) -> str:
    """Where a link of the repository leads; a file has one page, whatever names it has."""
    return os.path.relpath(os.path.realpath(TOP / name), TOP)


def is_shown(name: str) -> bool:
    if name.startswith(NO_PAGES) or (TOP / name).is_symlink():
        return False
    if name.endswith(".md"):
        return not name.endswith("/hints.md")  # behind a fold, on the page of the exercise
    if name.endswith(".out") and (TOP / name).with_suffix(".c").is_file():
        return False  # it stands below its program
    if name.startswith(("src/", "chapters/")):
        return name.endswith(CODE)
    return name.startswith(("tests/golden/", "tests/try/")) and name.endswith(CODE) or name.startswith("exercises/")


def readable(name: str) -> str:
    """The text of a file, whatever it is: a learner's may be in another encoding, or no text at all."""
    return (TOP / name).read_text(encoding="utf-8-sig", errors="replace")


class Site:
    def __init__(self):
        self.files = repository_files()
        self.known = set(self.files)
        self.folders = {parent.as_posix() for file in self.files for parent in Path(file).parents}
        # A page may link to a file that nothing else would show: the list grows while it is gone through.
        self.pages = [name for name in self.files if is_shown(name) and not (TOP / name).is_dir()]
        self.wanted = set(self.pages)

    def want(self, name: str) -> None:
        if name not in self.wanted:
            self.wanted.add(name)
            self.pages.append(name)

    def page_for(self, path: str) -> str | None:
        """The file or folder whose page shows what the repository has at this path."""
        name = real(path)
        if name in self.folders or name == ".":
            readme = os.path.normpath(f"{name}/README.md")
            return readme if readme in self.known else name
        return name if name in self.known else None

    def solution_of(self, name: str) -> str | None:
        """A solution stands on the page of its exercise."""
        match = re.match(r"solutions/(\d\d-[^/]+/\d+-[^/]+)", name)
        return f"exercises/{match[1]}/README.md" if match else None


def url_of(name: str) -> str:
    """From the top of the page."""
    if (TOP / name).is_dir():
        return "listing.html" if name == "." else f"{name}/listing.html"
    if name.endswith("README.md"):
        return name[: -len("README.md")] + "index.html"
    return name[:-3] + ".html" if name.endswith(".md") else name + ".html"


def relative(target: str, source: str) -> str:
    """The way from one page to another."""
    return quote(os.path.relpath(target, os.path.dirname(source) or "."))


def link(site: Site, target: str, source: str) -> str:
    """What a link in the file `source` is in its page. Links that lead out of the repository stay as they are."""
    if re.match(r"[a-z][a-z0-9+.-]*:", target, re.IGNORECASE) or target.startswith("#"):
        return target
    path, _, anchor = unquote(target).partition("#")
    name = site.page_for(os.path.normpath(os.path.join(os.path.dirname(source), path)))
    if name is None:
        print(f"{source}: the link {target} leads nowhere", file=sys.stderr)
        return "#"
    exercise = site.solution_of(name)
    if exercise:
        name, anchor = exercise, "solution"
    site.want(name)
    anchor = re.sub(r"-L\d+$", "", anchor) if not name.endswith(".md") else anchor
    return relative(url_of(name), url_of(source)) + (f"#{anchor}" if anchor else "")
