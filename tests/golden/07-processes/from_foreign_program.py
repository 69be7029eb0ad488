"""Whatever started this program may have put baggage into its environment; without any, nothing is
read."""
import contextvars
import os
import sys

user_id = contextvars.ContextVar("user_id")
other = contextvars.ContextVar("baggage_other")


def read_environment():
    received = contextvars.copy_context()
    members = [m for m in os.environ.get("BAGGAGE", "").split(",") if m]
    unknown = [m for m in members if not m.startswith("user_id=")]
    for member in members:
        if member not in unknown:
            received.run(user_id.set, int(member.split("=", 1)[1]))
    if unknown:
        received.run(other.set, ",".join(unknown))
    return received


def print_arrived(when):
    received = read_environment()
    print(f"{when}: user {received.get(user_id, 0)} of {len(received)} variables", flush=True)


if len(sys.argv) > 1:
    print_arrived("started by env with baggage")
else:
    os.environ.pop("BAGGAGE", None)
    print_arrived("no baggage")
    arguments = ["env", "BAGGAGE=user_id=12345,trace=a1", sys.executable, __file__, "again"]
    os.execve("/usr/bin/env", arguments, os.environ)
