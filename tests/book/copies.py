"""Clean copies of the repository, in which transcripts are replayed. They lie below build/book/."""

import fcntl
import os
import shutil
import subprocess
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path

from document import TOP, Document
from functions import previous_chapter

NOT_SOURCE = {".git", "build", "work", "__pycache__", "node_modules"}
PREBUILT = ("plain", "asan")


def repository_files() -> list[str]:
    """What a clone would have, and new files that git would not ignore; without git, whatever is not built."""
    git = ["git", "-C", str(TOP)]
    if shutil.which("git"):
        top = subprocess.run([*git, "rev-parse", "--show-toplevel"], capture_output=True, text=True)
        if top.returncode == 0 and Path(top.stdout.strip()) == TOP:
            listed = subprocess.run(
                [*git, "ls-files", "-co", "--exclude-standard", "-z"], capture_output=True, text=True, check=True
            )
            return sorted({name for name in listed.stdout.split("\0") if name and os.path.lexists(TOP / name)})
    found = []
    for folder, folders, files in os.walk(TOP):
        folders[:] = [name for name in folders if name not in NOT_SOURCE]
        links = [name for name in folders if os.path.islink(os.path.join(folder, name))]
        found += [os.path.relpath(os.path.join(folder, name), TOP) for name in files + links]
    return sorted(found)


@contextmanager
def clean_copy(document: Document):
    """A copy of the repository for one document; it goes when the document has been checked."""
    root = TOP / "build" / "book"
    root.mkdir(parents=True, exist_ok=True)
    name = document.folder.name if document.is_chapter else document.name.replace("/", "%")
    copy = Path(tempfile.mkdtemp(prefix=f"{name}.", dir=root))
    try:
        for file in repository_files():
            target = copy / file
            target.parent.mkdir(parents=True, exist_ok=True)
            with suppress(FileNotFoundError):  # it went while we were copying
                shutil.copy2(TOP / file, target, follow_symlinks=False)
        (copy / "build" / "tmp").mkdir(parents=True)
        share_what_is_built(document, copy)
        yield copy
    finally:
        shutil.rmtree(copy, ignore_errors=True)


def share_what_is_built(document: Document, copy: Path) -> None:
    """Takes along what make has built of this chapter and the one before. Names in build/ are relative and files
    keep their times, so make in the copy finds it current. Copied, never linked: the compiler writes some files in
    place."""
    folders = [document.folder, previous_chapter(document.folder)] if document.is_chapter or document.is_clinic or document.is_step else []
    codes = [TOP / "src", *(folder for folder in folders if folder and folder.is_relative_to(TOP))]
    codes += [inner for code in codes for inner in code_inside(code)]
    for code in (code.relative_to(TOP).as_posix() for code in codes):
        for flavour in PREBUILT:
            built = Path("build", f"gcc-{flavour}", code)
            if not (TOP / built).is_dir():
                continue
            left_out = [folder.name for folder in code_inside(TOP / code)]  # each has a lock of its own
            lock = TOP / "build" / f"gcc-{code.replace('/', '%')}-{flavour}.lock"  # that of tests/tools/build
            with open(lock, "a") as held:
                fcntl.flock(held, fcntl.LOCK_EX)
                ignore = shutil.ignore_patterns("*.run.*", "*.failed", *left_out)
                shutil.copytree(TOP / built, copy / built, symlinks=True, ignore=ignore, dirs_exist_ok=True)


def code_inside(code: Path) -> list[Path]:
    """Folders of code inside a folder of code, such as chapter 4's deep/."""
    return sorted(inner for inner in code.iterdir() if inner.is_dir() and any(inner.glob("*.c")))


def clean_environment(copy: Path) -> dict[str, str]:
    """What a reader's shell would have, and the same on every machine."""
    kept = {name: os.environ[name] for name in ("HOME", "USER", "PYTHON") if name in os.environ}
    path = [place for place in os.environ["PATH"].split(":") if "bats-core" not in place]
    return kept | {
        "PATH": ":".join(path),
        "LC_ALL": "C",
        "NO_COLOR": "1",
        "TERM": "dumb",
        "COLUMNS": "100",
        "TMPDIR": str(copy / "build" / "tmp"),
        "GIT_CEILING_DIRECTORIES": str(copy.parent),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONIOENCODING": "utf-8",
    }
