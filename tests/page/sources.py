"""Pages that show files: a source with its lines, a golden program with what it prints, a folder; and what is added to
the pages of chapters and exercises."""

import html
import re
from pathlib import Path

import highlighting
import programs
from markdown_it import MarkdownIt
from document import TOP
from functions import code_in, functions_in
from places import Site, is_shown, readable, real, relative, url_of


def source(site: Site, name: str) -> str:
    text = readable(name)
    shown = highlighting.numbered(text, highlighting.language_of(name, text))
    return f"{crumbs(site, name)}<h1><code>{html.escape(name)}</code></h1>\n{including(site, name, shown)}"


def crumbs(site: Site, name: str) -> str:
    """The way back: to the chapter or exercise that a file is of, or to its folder."""
    program = re.match(r"tests/(?:golden|try)/(\d\d-[^/]+)/", name)
    exercise = re.match(r"(exercises/\d\d-[^/]+/[^/]+)/", name)
    place = f"chapters/{program[1]}" if program else exercise[1] if exercise else str(Path(name).parent)
    page = site.page_for(place)
    if page is None or (page not in site.wanted and not (TOP / page).is_dir()):
        return ""
    site.want(page)
    title = f"Back to {'the chapter' if program else 'the exercise' if exercise else place}"
    note = "; as it is at the end of the book" if place.startswith("src") else ""
    return f'<p class="crumbs"><a href="{relative(url_of(page), url_of(name))}">{html.escape(title)}</a>{note}</p>\n'


def including(site: Site, name: str, shown: str) -> str:
    """The headers that a file includes lead to theirs, where they lie beside it or are the chapter's."""
    chapter = re.match(r"tests/(?:golden|try)/(\d\d-[^/]+)/", name)
    folders = [str(Path(name).parent), *([f"chapters/{chapter[1]}", "tests/golden"] if chapter else [])]

    def as_link(match: re.Match[str]) -> str:
        pages = [site.page_for(f"{folder}/{match[1]}") for folder in folders]
        page = next((page for page in pages if page), None)
        if page is None:
            return match[0]
        site.want(page)
        return f'<a class="cpf" href="{relative(url_of(page), url_of(name))}">&quot;{match[1]}&quot;</a>'

    return re.sub(r'<span class="cpf">&quot;([\w./-]+)&quot;</span>', as_link, shown)


def program(site: Site, name: str) -> str:
    """A program with what it must print, and its twin in Python, where it has them."""
    parts = [source(site, name)]
    if programs.is_program(name):
        parts.append(programs.button(name))
    stem = (TOP / name).with_suffix("")
    for suffix, title, language in ((".out", "What it must print", ""), (".py", "The same in Python", "python")):
        if stem.with_suffix(suffix).is_file():
            text = stem.with_suffix(suffix).read_text(encoding="utf-8", errors="replace").removesuffix("\n")
            shown = highlighting.block(highlighting.lines_of(text, language), "code")
            parts.append(f"<details><summary>{title}</summary>\n{shown}\n</details>")
    return "\n".join(parts)


def folder(site: Site, name: str) -> str:
    """What is in a folder that has no README.md."""
    inside = "" if name == "." else f"{name}/"
    names = sorted({inside + rest.split("/")[0] for file in site.files if file.startswith(inside) for rest in [file[len(inside):]]})
    rows = []
    for entry in names:
        page = site.page_for(entry)
        text = html.escape(entry.removeprefix(inside))
        if page is not None and (is_shown(page) or (TOP / page).is_dir() or page in site.wanted):
            site.want(page)
            text = f'<a href="{relative(url_of(page), url_of(name))}">{text}</a>'
        rows.append(f"<li>{text}</li>")
    return f"<h1><code>{html.escape(name)}</code></h1>\n<ul class='files'>{''.join(rows)}</ul>"


def files_of_exercise(site: Site, name: str) -> str:
    """The starter's files, and, each behind a fold, the hints and the solution."""
    place = name.removesuffix("README.md")
    files = [file for file in site.files if file.startswith(place) and file != name]
    files = [file for file in files if is_shown(file) and (TOP / file).is_file()]
    rows = [f'<li><a href="{relative(url_of(file), url_of(name))}">{html.escape(file[len(place):])}</a></li>' for file in files]
    parts = [f"<h2 id='files'>The files</h2>\n<ul class='files'>{''.join(rows)}</ul>"]
    answer = place.replace("exercises/", "solutions/", 1)
    solved = [file for file in site.files if file.startswith(answer) and (TOP / file).is_file() and not (TOP / file).is_symlink()]
    hints = [file for file in solved if file.endswith("hints.md")]
    for title, slug, shown in (("Hints", "hints", hints), ("The solution", "solution", [f for f in solved if f not in hints])):
        if shown:
            inner = "\n".join(folded(file, file[len(answer):]) for file in shown)
            parts.append(f'<details id="{slug}"><summary>{title}</summary>\n{inner}\n</details>')
    return "\n".join(parts)


def kicker(name: str) -> str:
    """The number by which the commands call an exercise."""
    match = re.match(r"exercises/(\d\d)-[^/]+/(\d+)-", name)
    return f'<p class="kicker">Exercise {match[1]}/{match[2]}</p>\n'


def folded(file: str, title: str) -> str:
    text = readable(file).removesuffix("\n")
    if file.endswith("hints.md"):
        steps = [MarkdownIt("commonmark").render(step) for step in re.split(r"^---$", text, flags=re.MULTILINE)]
        return "\n".join(f"<details><summary>Hint {n}</summary>\n{focused(step)}</details>" for n, step in enumerate(steps, 1))
    lines = highlighting.lines_of(text, highlighting.language_of(file, text))
    return f"<figure class='listing'><figcaption>{html.escape(title)}</figcaption>{highlighting.block(lines, 'code')}</figure>"


def focused(text: str) -> str:
    return text.replace("<pre>", "<pre class='commands' tabindex='0'>")


def goldens(site: Site, name: str) -> str:
    """Of a chapter: its golden programs, with what each of them shows."""
    chapter = Path(name).parent.name
    rows = []
    for file in site.pages:
        if re.fullmatch(rf"tests/golden/{chapter}/[^/]+\.c", file):
            url = relative(url_of(file), url_of(name))
            rows.append(f'<tr><td><a href="{url}">{html.escape(Path(file).stem)}</a></td><td>{html.escape(first_comment(file))}</td></tr>')
    return (f"<details id='golden-programs'><summary>The golden programs of this chapter: {len(rows)}</summary>\n"
            f"<div class='wide' tabindex='0'><table><tbody>{''.join(rows)}</tbody></table></div>\n</details>\n")


def first_comment(file: str) -> str:
    match = re.match(r"/\*(.*?)\*/", readable(file), re.DOTALL)
    return re.sub(r"(-?)\s*\n \*\s*", lambda end: end[1] or " ", match[1]).strip() if match else ""


def functions_so_far(name: str) -> str:
    """Of a chapter: all functions of its code, each with a link to where it is defined."""
    place = TOP / Path(name).parent
    rows = []
    for file in code_in(place):
        found = functions_in(file)
        if found:
            url = relative(url_of(real(str(file.relative_to(TOP)))), url_of(name))
            links = ", ".join(f'<a href="{url}#L{f.first}">{html.escape(f.name)}</a>' for f in found)
            rows.append(f"<tr><td><code>{html.escape(file.name)}</code></td><td>{links}</td></tr>")
    count = sum(row.count("#L") for row in rows)
    return (f"<details id='functions-so-far'><summary>All functions so far: {count}</summary>\n"
            f"<div class='wide' tabindex='0'><table><tbody>{''.join(rows)}</tbody></table></div>\n</details>")
