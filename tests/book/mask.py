"""The one filter for what differs from run to run and from machine to machine.

It is laid on both sides, the text in the book and what was printed just now, so either may be written as it was
seen. Whatever is not in the table below must agree to the letter (blanks at the end of a line aside).
"""

import re

NUMBER = r"[0-9][0-9.,]*"

TABLE = [
    # the quotes that compilers use in a UTF-8 locale
    (r"[‘’]", "'"),
    # addresses
    (r"0x[0-9a-fA-F.]+", "0x..."),
    # process ids: ==123== of Valgrind and the sanitizers, and where they are named
    (r"(==|--)(?:[0-9]+(?::[0-9]+)?|N|PID|\.\.\.)\1", r"\1N\1"),
    (r"\b(pid|process)([ =:]+)[0-9]+\b", r"\1\2..."),
    (r"\.run\.[0-9]+", ".run...."),
    # times, and the blanks that line them up
    (r"\b[0-9]+m[0-9.]+s\b", "... s"),
    (rf"[ \t]*(?<![\w.]){NUMBER} ?(ns|us|µs|ms|s|sec|seconds?|nanoseconds)\b", r" ... \1"),
    # build ids, and the compiler's temporary files
    (r"(BuildId: |BuildID\[sha1\]=)[0-9a-f.]+", r"\1..."),
    (r"[\w./-]*\bcc[A-Za-z0-9]{6}\.(o|s|c|ltrans\w*)\b", r"cc......\1"),
    # versions, and lines inside the C library, Valgrind and the sanitizers
    (r"(?i)\b(valgrind|gcc|clang|python|gnu make|make|bats|libvex)([ -])v?[0-9]+(\.[0-9]+)+[\w.-]*", r"\1\2..."),
    (r"\(Debian [^)]*\)", "(Debian ...)"),
    (r"\b(lib[\w+-]+)\.so[.0-9]*", r"\1.so"),
    (r"\((in [\w./-]*/vgpreload_[\w.-]+|vg_replace_\w+\.c:[0-9.]+)\)", "(Valgrind's own)"),
    (r"\bvg_(\w+)_intercepts\.c:[0-9]+", r"vg_\1_intercepts.c:..."),
    (r"(?:\.\.?/)+([\w./-]*(?:sysdeps|csu|nptl|libsanitizer|stdlib|malloc|string)/[\w./-]+):[0-9]+", r"\1:..."),
    (r"\b(pthread_create|libc-start|libc_start_call_main)\.(c|h):[0-9]+", r"\1.\2:..."),
    # the line of a Makefile whose command failed
    (r"\b(Makefile|[\w-]+\.mk):[0-9]+: ", r"\1:... "),
]
COMPILED = [(re.compile(pattern), to) for pattern, to in TABLE]


def without_paths(text: str, tops: list[str]) -> str:
    """Absolute names of files become names below the top of the repository; the top itself becomes a dot."""
    for top in sorted(tops, key=len, reverse=True):
        text = re.sub(re.escape(top) + r"/(?=[\w.])", "", text)
        text = re.sub(re.escape(top) + r"/?(?![\w-])", ".", text)
    return text


def masked(line: str) -> str:
    for pattern, to in COMPILED:
        line = pattern.sub(to, line)
    return line.rstrip()


def trimmed(lines: list[str]) -> list[str]:
    """Without the blank lines at the end."""
    end = len(lines)
    while end > 0 and not lines[end - 1].strip():
        end -= 1
    return lines[:end]


def agree(book: list[str], printed: list[str]) -> bool:
    """Whether the book shows what was printed. A line `...` in the book stands for any number of lines."""
    book = [masked(line) for line in trimmed(book)]
    printed = [masked(line) for line in trimmed(printed)]
    parts: list[list[str]] = [[]]
    for line in book:
        if line.strip() == "...":
            parts.append([])
        else:
            parts[-1].append(line)
    first, last = parts[0], parts[-1]
    if len(parts) == 1:
        return book == printed
    if printed[: len(first)] != first or len(first) + len(last) > len(printed):
        return False
    if last and printed[-len(last):] != last:
        return False
    at, limit = len(first), len(printed) - len(last)
    for part in parts[1:-1]:
        while at + len(part) <= limit and printed[at: at + len(part)] != part:
            at += 1
        if at + len(part) > limit:
            return False
        at += len(part)
    return True
