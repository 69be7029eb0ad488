"""Properties go on with the member that they came with, while it has the value that they were said of.
They come back with the value, and go nowhere without the variable."""
import contextvars

user_id = contextvars.ContextVar("user_id")
tenant = contextvars.ContextVar("tenant")
other = contextvars.ContextVar("baggage_other")
claimed = contextvars.ContextVar("baggage_claimed")
variables = [tenant, user_id]
decoders = {tenant: str, user_id: int}


def read(text):
    came = {}
    others = []
    for member in [m.strip() for m in text.split(",")]:
        key, value = [part.strip() for part in member.split(";")[0].split("=")]
        var = next((v for v in variables if v.name == key), None)
        if var is None:
            others.append(member)
        else:
            var.set(decoders[var](value))
            came[var] = (var.get(), member)
    other.set(others)
    claimed.set(came)


def write(count):
    own = []
    for var in variables[:count]:
        value, member = claimed.get()[var]
        own.append(member if var.get() == value else f"{var.name}={var.get()}")
    return ",".join(own + other.get())


def print_written(when, count):
    print(f"{when}: {write(count)}")


def handle_request():
    read("user_id=007;ttl=60;secret, tenant = red ; of=us,trace=a1;x")
    print_written("as they came", 2)

    token = user_id.set(8)
    print_written("another user", 2)
    user_id.reset(token)
    print_written("the old user again", 2)

    tenant.set("red")
    print_written("the same tenant, set once more", 2)
    print_written("the tenant alone", 1)
    print_written("neither of them", 0)


contextvars.Context().run(handle_request)
