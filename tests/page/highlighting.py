"""Code as HTML: highlighted, line by line."""

import html
import re
from functools import cache

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

LANGUAGES = {
    ".c": "c", ".h": "c", ".cpp": "cpp", ".py": "python", ".js": "javascript", ".mjs": "javascript", ".mk": "make",
    ".sh": "bash", ".bats": "bash", ".json": "json", ".patch": "diff", ".diff": "diff",
}

# A class that page.css gives no colour is weight that every reader would carry.
COLOURED = "k kc kd kn kr kt ow s s1 s2 sa sc se si cpf c c1 cm cp ch cs m mi mf mh nf nc nd gd gi".split()
SPAN = re.compile(r'<span class="(\w+)">([^<]*)</span>')


@cache
def lexer_of(language: str):
    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None


def language_of(name: str, text: str) -> str:
    for suffix, language in LANGUAGES.items():
        if name.endswith(suffix):
            return language
    if name.endswith("Makefile"):
        return "make"
    return "bash" if text.startswith("#!") and "sh" in text.split("\n", 1)[0] else ""


def lines_of(text: str, language: str) -> list[str]:
    """Each line by itself: no element goes on in the next one."""
    lexer = lexer_of(language) if language else None
    if lexer is None:
        return [html.escape(line) for line in text.split("\n")]
    shown = highlight(text, lexer, HtmlFormatter(nowrap=True)).removesuffix("\n")
    return SPAN.sub(lambda match: match[0] if match[1] in COLOURED else match[2], shown).split("\n")


def block(lines: list[str], kind: str) -> str:
    """What scrolls must be in reach of the keyboard: it gets the focus."""
    return f'<pre class="{kind}" tabindex="0"><code>' + "\n".join(lines) + "</code></pre>"


def rows(lines: list[str], marked: set[int]) -> str:
    """The same, with a bar at some of the lines."""
    shown = "".join(f'<span class="row{" new" if i in marked else ""}">{line}\n</span>' for i, line in enumerate(lines))
    return f'<pre class="code" tabindex="0"><code>{shown}</code></pre>'


def numbered(text: str, language: str) -> str:
    lines = lines_of(text.removesuffix("\n"), language)
    shown = "".join(
        f'<span class="row" id="L{n}"><a class="n" href="#L{n}" data-n="{n}" aria-label="line {n}"></a>{line}\n</span>'
        for n, line in enumerate(lines, 1))
    return f'<pre class="source" tabindex="0"><code>{shown}</code></pre>'
