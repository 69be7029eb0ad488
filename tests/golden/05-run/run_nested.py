"""A context is run from inside another: each sees its own values, and the outer one's are back
afterwards."""
import contextvars

user_id = contextvars.ContextVar("user_id")


def log_line(text):
    print(f"[user {user_id.get(0)}] {text}")


def audit():
    log_line("the audit begins")
    user_id.set(1)
    log_line("written as the administrator")


def handle_request(audit_context):
    user_id.set(12345)
    log_line("the request begins")
    audit_context.run(audit)
    log_line("the request ends")


log_line("the server is up")
contextvars.Context().run(handle_request, contextvars.Context())
log_line("the server is idle")
