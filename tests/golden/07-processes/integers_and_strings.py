"""The ready-made hooks carry integers and strings: as decimal digits, and as the bytes that they
are."""
import contextvars
import re
from urllib.parse import unquote


def decode_int(text):
    if not re.fullmatch(r"-?[0-9]+", text) or not -(2**63) <= int(text) < 2**63:
        raise ValueError
    return int(text)


def decode_str(text):
    if "\0" in text:
        raise ValueError
    return text


count = contextvars.ContextVar("count")
word = contextvars.ContextVar("word")
decoders = {"count": (count, decode_int), "word": (word, decode_str)}


def read_one(text):
    name, _, value = text.partition("=")
    var, decode = decoders[name]
    context = contextvars.Context()
    try:
        context.run(var.set, decode(unquote(value)))
    except ValueError:
        print(f"{text}: refused")
        return
    if count in context:
        print(f"{text}: the integer {context[count]}")
    if word in context:
        print(f"{text}: the string [{context[word]}]")


read_one("count=12345")
read_one("count=-7")
read_one("count=007")
read_one("count=%31%32")
read_one("count=")
read_one("count=+7")
read_one("count=7up")
read_one("count=2147483647")
read_one("count=9223372036854775808")
read_one("word=12345")
read_one("word=")
read_one("word=nul%00inside")
