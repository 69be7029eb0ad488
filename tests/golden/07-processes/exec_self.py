"""A program starts itself anew: no memory is shared, and yet the context arrives, by way of the
environment."""
import contextvars
import os
import subprocess
import sys
from urllib.parse import quote, unquote

user_id = contextvars.ContextVar("user_id")
tenant = contextvars.ContextVar("tenant")
decoders = {user_id: int, tenant: str}


def process_user_data():
    print(f"the new program: user {user_id.get()} of {tenant.get()}")


def receive():
    members = dict(m.split("=", 1) for m in os.environ["BAGGAGE"].split(","))
    received = contextvars.copy_context()
    for var, decode in decoders.items():
        received.run(var.set, decode(unquote(members[var.name])))
    received.run(process_user_data)


def start():
    baggage = ",".join(f"{var.name}={quote(str(var.get()))}" for var in decoders)
    environment = dict(os.environ, BAGGAGE=baggage)
    subprocess.run([sys.executable, __file__, "again"], env=environment, check=True)


if len(sys.argv) > 1:
    receive()
else:
    user_id.set(12345)
    tenant.set("blue team")
    start()
    print("the old program waited")
