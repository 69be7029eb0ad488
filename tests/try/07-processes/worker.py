"""A worker in Python: reads its context from BAGGAGE, and sends one on."""
import contextvars
import os
import re
import subprocess
import sys
from urllib.parse import quote, unquote

user_id = contextvars.ContextVar("user_id")
tenant = contextvars.ContextVar("tenant")

for member in os.environ.get("BAGGAGE", "").split(","):
    key, _, value = member.split(";")[0].partition("=")
    key, value = key.strip(), unquote(value.strip())
    if key == user_id.name and re.fullmatch("-?[0-9]+", value):
        user_id.set(int(value))
    elif key == tenant.name:
        tenant.set(value)
print(f"Python: user {user_id.get(0)}, tenant {tenant.get('?')}", flush=True)

if sys.argv[1:]:
    tenant.set("Köln")
    baggage = f"user_id={user_id.get(0)},tenant={quote(tenant.get())}"
    subprocess.run(sys.argv[1:], env={**os.environ, "BAGGAGE": baggage})
