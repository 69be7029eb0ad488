"""What comes from outside in another encoding is read all the same, with U+FFFD for what is not UTF-8,
as W3C has it. The bytes themselves go on to whoever may know better, while the value is unchanged."""
import sys
from urllib.parse import quote, unquote, unquote_to_bytes

sys.stdout.reconfigure(encoding="utf-8")


def show(text):
    key, raw = text.split("=")
    value = unquote(raw, encoding="utf-8", errors="replace")
    is_repaired = value.encode() != unquote_to_bytes(raw)
    written = text if is_repaired else f"{key}={quote(value)}"
    print(f"{text} is {value} and goes on as {written}")


show("city=K%C3%B6ln")
show("city=K%F6ln")
show("city=%F0%9F%98")
show("city=%F0%9F%98%F0%9F")
show("city=%C0%AF")
show("city=%ED%A0%80")
show("city=100%")
