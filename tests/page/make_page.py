#!/usr/bin/env python3
"""Makes the workbook as HTML: make_page.py FOLDER. The files of the repository are all that it is made of."""

import argparse
import re
import shutil
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

from places import Site, url_of  # noqa: E402  first: it finds what the book's checker has
from document import TOP, Document  # noqa: E402

import asking  # noqa: E402
import entries  # noqa: E402
import finding  # noqa: E402
import programs  # noqa: E402
import shell  # noqa: E402
import sources  # noqa: E402
import text  # noqa: E402

HERE = Path(__file__).resolve().parent
ASSETS = ("page.css", "theme.js", *shell.SCRIPTS)
MINISEARCH = TOP / "tests" / "node" / "node_modules" / "minisearch" / "dist" / "umd" / "index.js"


class Maker:
    def __init__(self, out: Path):
        self.out = out
        self.site = Site()
        self.order = entries.reading_order(self.site)
        self.found: list[dict] = []
        self.runnable = 0

    def write(self, url: str, content: str) -> None:
        target = self.out / url
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8")

    def make(self) -> None:
        for name in self.site.pages:  # which grows
            if (TOP / name).is_dir():
                self.write(url_of(name), shell.page(self.order, name, name, sources.folder(self.site, name), kind="folder"))
            elif name.endswith(".md"):
                self.document(name)
            else:
                self.source(name)
        self.assets()

    def document(self, name: str) -> None:
        document = Document(TOP / name)
        made = text.render(self.site, document)
        body = made.body
        if document.is_chapter:
            body += asking.score(body) + sources.goldens(self.site, name) + sources.functions_so_far(name)
        elif re.fullmatch(r"exercises/\d\d-[^/]+/\d+-[^/]+/README\.md", name):
            body = sources.kicker(name) + body + sources.files_of_exercise(self.site, name)
        self.found += finding.of_text(name, made.title, made.sections)
        self.write(url_of(name), shell.page(self.order, name, made.title, body, made.sections))

    def source(self, name: str) -> None:
        body = (sources.program if name.endswith(".c") else sources.source)(self.site, name)
        if programs.is_program(name):
            self.runnable += programs.write(name, self.out)
            self.found += finding.of_golden(name)
        elif name.startswith("src/"):
            self.found += finding.of_source(name)
        self.write(url_of(name), shell.page(self.order, name, name, body, kind="code"))

    def assets(self) -> None:
        assets = self.out / "assets"
        assets.mkdir(exist_ok=True)
        for name in ASSETS:
            shutil.copy(HERE / name, assets / name)
        if MINISEARCH.is_file():
            shutil.copy(MINISEARCH, assets / "minisearch.js")
        self.write("assets/search-entries.js", finding.script(self.found))
        for drawing in ("trie", "chain"):
            compiled = programs.WASM / "draw" / f"{drawing}.wasm"
            if compiled.is_file():
                programs.put(f"draw/{drawing}", compiled, self.out / f"programs/draw/{drawing}.js")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    out = parser.parse_args().folder.absolute()
    fresh = Path(tempfile.mkdtemp(prefix=f"{out.name}.", dir=out.parent))
    try:
        maker = Maker(fresh / "new")
        maker.make()
        if out.exists():
            out.rename(fresh / "old")
        (fresh / "new").rename(out)
    finally:
        shutil.rmtree(fresh)
    print(f"{len(maker.site.pages)} pages, {maker.runnable} programs that run in them")
    return 0


if __name__ == "__main__":
    sys.exit(main())
