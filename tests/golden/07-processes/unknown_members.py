"""Members that no variable claims pass through a program, byte for byte; one that its own variable
names is its own to send."""
import contextvars
from urllib.parse import quote

tenant = contextvars.ContextVar("tenant")
other = contextvars.ContextVar("baggage_other")


def write(context):
    own = [f"{tenant.name}={quote(context[tenant])}"] if tenant in context else []
    names = [member.split("=")[0] for member in own]
    others = context.get(other) or ""
    passed = [m for m in others.split(",") if m and m.split("=")[0].strip() not in names]
    return ",".join(own + passed)


def print_written(when, context):
    print(f"{when}: {write(context)}")


request = contextvars.Context()
request.run(other.set, "trace = a1 ;ttl=60,tenant=red;secret")
print(f"unknown: {request.get(other, 'nothing')}")
print_written("passed on", request)

request.run(tenant.set, "blue")
print_written("with a tenant of its own", request)

request.run(other.set, None)
print_written("without the others", request)
