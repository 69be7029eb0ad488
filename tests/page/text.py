"""A Markdown document as HTML."""

import html
import re
from dataclasses import dataclass, field

import asking
import blocks
from document import Block, Document
from links import slug_of, unused
from markdown_it import MarkdownIt
from markdown_it.token import Token
from places import Site, link

SHORT = 24  # letters of code that stay on one line
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
PLAY = re.compile(r"<!-- play: (trie|chain) -->")  # a field to type in, which play.js puts there


@dataclass
class Section:
    """What stands between a heading and the next."""

    level: int
    title: str
    slug: str
    words: list[str] = field(default_factory=list)


@dataclass
class Text:
    title: str
    body: str
    sections: list[Section]


def plain(inline) -> str:
    return "".join(child.content if child.type in ("text", "code_inline") else " " for child in inline.children or [])


def render(site: Site, document: Document) -> Text:
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    asked = asking.Asked(document)
    tokens = parser.parse("\n".join(asked.lines) + "\n")
    slugs: list[str] = []
    sections = [Section(0, "", "")]
    for at, token in enumerate(tokens):
        if token.type == "heading_open":
            inline = tokens[at + 1]
            slug = unused(slug_of(inline.content), slugs)
            slugs.append(slug)
            token.attrSet("id", slug)
            sections.append(Section(int(token.tag[1:]), plain(inline), slug))
            inline.children.append(anchor(slug, plain(inline)))
        elif token.type == "inline":
            links_of(site, document, token)
            if tokens[at - 1].type != "heading_open":
                sections[-1].words.append(plain(token))
        elif token.type == "html_block":
            with_fields = PLAY.sub(r'<div class="play" data-drawing="\1"></div>', token.content)
            token.content = COMMENT.sub("", asked.put_into(with_fields))
        elif token.type in ("fence", "code_block"):
            sections[-1].words.append(token.content)
            token.type, token.content = "html_block", code_of(site, document, token)
        elif token.type == "table_open":
            token.type, token.content, token.tag = "html_block", '<div class="wide" tabindex="0"><table>\n', ""
        elif token.type == "table_close":
            token.type, token.content, token.tag = "html_block", "</table></div>\n", ""
    body = parser.renderer.render(tokens, parser.options, {})
    title = next((section.title for section in sections if section.level == 1), document.name)
    return Text(title, body, sections)


def anchor(slug: str, title: str):
    label = html.escape(f"Link to {title}")
    return Token("html_inline", "", 0, content=f' <a class="anchor" href="#{slug}" aria-label="{label}">#</a>')


def links_of(site: Site, document: Document, inline) -> None:
    for child in inline.children or []:
        if child.type == "code_inline" and len(child.content) <= SHORT:
            child.attrSet("class", "nb")
        elif child.type == "link_open":
            child.attrSet("href", link(site, child.attrGet("href"), document.name))
        elif child.type == "html_inline":
            child.content = COMMENT.sub("", child.content)


def code_of(site: Site, document: Document, token) -> str:
    lines = token.content.removesuffix("\n").split("\n")
    if token.type == "code_block" and not re.search(r"^#include|;$", token.content, re.MULTILINE):
        # Commands, in this book; what stands behind # explains them.
        return blocks.highlighting.block([html.escape(line) for line in lines], "commands") + "\n"
    info = "c" if token.type == "code_block" else token.info.strip()
    return blocks.fence(site, document, Block(token.map[0] + 1, "", info, "", lines)) + "\n"
