"""What stands around the text of every page."""

import html
import os
import re
from dataclasses import dataclass

from places import relative, url_of

SCRIPTS = ("page.js", "search.js", "wasi.js", "run.js", "draw.js", "play.js", "quiz.js")


@dataclass(frozen=True)
class Entry:
    """A page in the contents. The pages of a chapter stand under the chapter."""

    name: str
    title: str
    below: bool = False


def chapter_of(name: str) -> str:
    match = re.match(r"(?:chapters|exercises)/(\d\d-[^/]+)", name)
    return match[1] if match else ""


def contents(entries: list[Entry], name: str, sections) -> str:
    """The chapters; of the chapter that one is in, its pages; of the page, its sections."""
    rows = []
    for entry in entries:
        if entry.below and chapter_of(entry.name) != chapter_of(name):
            continue
        here = entry.name == name
        current = ' aria-current="page"' if here else ""
        url = relative(url_of(entry.name), url_of(name))
        inner = outline(sections) if here else ""
        kind = ' class="below"' if entry.below else ""
        rows.append(f'<li{kind}><a href="{url}"{current}>{html.escape(entry.title)}</a>{inner}</li>')
    return "<ul>" + "\n".join(rows) + "</ul>"


def outline(sections) -> str:
    rows = [f'<li><a href="#{s.slug}">{html.escape(s.title)}</a></li>' for s in sections if s.level == 2]
    return f"<ul>{''.join(rows)}</ul>" if rows else ""


def neighbours(entries: list[Entry], name: str) -> str:
    at = next((i for i, entry in enumerate(entries) if entry.name == name), None)
    if at is None:
        return ""
    ways = []
    for step, rel, word in ((-1, "prev", "Back"), (1, "next", "Next")):
        if 0 <= at + step < len(entries):
            other = entries[at + step]
            url = relative(url_of(other.name), url_of(name))
            ways.append(f'<a rel="{rel}" href="{url}"><span>{word}</span> {html.escape(other.title)}</a>')
    return f'<nav class="neighbours" aria-label="Previous and next">{"".join(ways)}</nav>'


def page(entries: list[Entry], name: str, title: str, body: str, sections=(), kind: str = "text") -> str:
    url = url_of(name)
    top = os.path.relpath(".", os.path.dirname(url) or ".")
    top = "" if top == "." else f"{top}/"
    scripts = "".join(f'<script defer src="{top}assets/{script}"></script>\n' for script in SCRIPTS)
    return f"""<!doctype html>
<html lang="en" data-top="{top}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{html.escape(title)}</title>
<link rel="stylesheet" href="{top}assets/page.css">
<link rel="icon" href="data:,">
<script src="{top}assets/theme.js"></script>
{scripts}</head>
<body>
<a class="skip" href="#text">Skip to the text</a>
<header>
<button type="button" class="menu" aria-expanded="false" aria-controls="contents">Contents</button>
<a class="home" href="{top}index.html">Context variables in C</a>
<search><form class="search" role="search"><label for="query">Search</label>
<input id="query" type="search" autocomplete="off" spellcheck="false" maxlength="300" placeholder="Search  /"></form></search>
<section id="found" aria-label="What was found" hidden></section>
<button type="button" class="theme" aria-label="Light or dark"></button>
</header>
<nav id="contents" aria-label="Contents">{contents(entries, name, sections)}</nav>
<main id="text" class="{kind}" tabindex="-1">
{body}
{neighbours(entries, name)}
</main>
</body>
</html>
"""
