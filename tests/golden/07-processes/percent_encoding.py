"""What the syntax of baggage has no room for is percent-encoded on the wire, in names and in
values."""
import contextvars
from urllib.parse import quote, unquote

# What W3C Baggage lets stand in a value; the percent sign itself is always encoded.
OCTETS = "!#$&'()*+-./:<=>?@[]^_`{|}~"

note = contextvars.ContextVar("a note")


def write(context):
    return f"{quote(note.name)}={quote(context[note], safe=OCTETS)}"


def read(text):
    name, _, value = text.partition("=")
    context = contextvars.Context()
    if unquote(name) == note.name:
        context.run(note.set, unquote(value))
    return context


def show(value):
    sent = contextvars.Context()
    sent.run(note.set, value)
    text = write(sent)
    same = read(text) == sent
    print(f"[{value}] {text}{'' if same else ' is something else'}")


show("plain")
show("two words")
show("100%")
show("a,b;c=d")
show('"C:\\temp"')
show("Z\u00fcrich")
show("tab\there")
show("")
