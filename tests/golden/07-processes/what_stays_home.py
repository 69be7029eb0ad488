"""Nothing leaves a program but what it lists. Of that, a variable that is not set stays at home, and a
string that is NULL; one whose hooks cannot write it is a mistake in the list."""
import contextvars

user_id = contextvars.ContextVar("user_id")
tenant = contextvars.ContextVar("tenant")
password = contextvars.ContextVar("password")
log_file = contextvars.ContextVar("log_file")
listed = [tenant, user_id, log_file]
encoders = {user_id: str, tenant: str, password: str}


def write(variables):
    if not set(variables) <= set(encoders):
        raise ValueError("baggage: the variable refuses the value")
    values = [(var, var.get(None)) for var in variables]
    return ",".join(f"{var.name}={encoders[var](value)}" for var, value in values if value is not None)


def print_written(when, count):
    try:
        print(f"{when}: [{write(listed[:count])}]")
    except ValueError as e:
        print(f"{when}: {type(e).__name__}: {e}")


print_written("nothing is set", 2)

password.set("open sesame")
print_written("a password, not listed", 2)

user_id.set(0)
print_written("an integer that is zero", 2)

tenant.set(None)
print_written("a string that is NULL", 2)

tenant.set("blue")
print_written("both, as they are listed", 2)
print_written("a shorter list", 1)
print_written("a list with a variable without hooks", 3)
