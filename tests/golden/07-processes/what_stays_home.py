"""A variable without hooks stays at home, and so does one whose hooks do not encode, and a string
that is NULL: none is in the baggage."""
import contextvars
import sys

user_id = contextvars.ContextVar("user_id")
tenant = contextvars.ContextVar("tenant")
log_file = contextvars.ContextVar("log_file")
password = contextvars.ContextVar("password")
retries = contextvars.ContextVar("retries")
encoders = {user_id: str, tenant: str}


def print_written(when):
    items = contextvars.copy_context().items()
    sent = [(var, value) for var, value in items if var in encoders and value is not None]
    text = ",".join(f"{var.name}={encoders[var](value)}" for var, value in sent)
    print(f"{when}: [{text}]")


print_written("nothing is set")

log_file.set(sys.stdout)
print_written("a variable without hooks")

password.set("open sesame")
retries.set(3)
print_written("a password and a number of local use")

tenant.set(None)
print_written("a string that is NULL")

user_id.set(0)
print_written("an integer that is zero")
