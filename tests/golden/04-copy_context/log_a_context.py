"""A log line of whatever a context holds, written by code that knows none of its variables."""
import contextvars

user_id = contextvars.ContextVar("user_id")
tenant = contextvars.ContextVar("tenant")
parent = contextvars.ContextVar("parent")


def log_context(context):
    print(*sorted(f"{var.name}={value!r}" for var, value in context.items()))


user_id.set(12345)
tenant.set("blue")
parent.set(None)
log_context(contextvars.copy_context())
