"""A program that knows nothing of this library finds the context in its environment, as BAGGAGE."""
import contextvars
import subprocess
import sys
from urllib.parse import quote

tenant = contextvars.ContextVar("tenant")


def start_printenv():
    environment = {"PATH": "/usr/bin:/bin"}
    if tenant.get(None) is not None:
        environment["BAGGAGE"] = f"{tenant.name}={quote(tenant.get())}"
    sys.stdout.flush()
    return subprocess.run(["/usr/bin/env", "printenv", "BAGGAGE"], env=environment).returncode


print(f"nothing set: printenv says {start_printenv()}")
tenant.set("blue team")
print(f"tenant set: printenv says {start_printenv()}")
