"""A context written as baggage and read again has the same values, as values of their own."""
import contextvars
from urllib.parse import quote, unquote

# What W3C Baggage lets stand in a value; the percent sign itself is always encoded.
OCTETS = "!#$&'()*+-./:<=>?@[]^_`{|}~"

user_id = contextvars.ContextVar("user_id")
tenant = contextvars.ContextVar("tenant")
decoders = {user_id: int, tenant: str}


def write(context):
    return ",".join(f"{var.name}={quote(str(value), safe=OCTETS)}" for var, value in context.items())


def read(text):
    context = contextvars.copy_context()
    members = dict(member.split("=", 1) for member in text.split(","))
    for var, decode in decoders.items():
        context.run(var.set, decode(unquote(members[var.name])))
    return context


def print_context(where, context):
    print(f"{where}: user {context.get(user_id, 0)}, tenant {context.get(tenant, '?')}")


received = read("user_id=12345,tenant=blue%20team")
print_context("read", received)
again = read(write(received))
print_context("written and read again", again)
print(f"equal: {received == again}")
print(f"set here: {tenant.get(None) is not None:d}")
