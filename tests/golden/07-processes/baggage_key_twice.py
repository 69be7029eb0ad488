"""One key twice is no error in W3C Baggage. What nobody claims goes on as it came, as often as it came;
what a variable claims has the last value, as in OpenTelemetry, and the others are left out. Keys are
compared as they stand: %41 and A are two."""
import contextvars

x = contextvars.ContextVar("x")


def pass_(text, count):
    left_out = {}
    other = []
    context = contextvars.Context()
    at = len(text)
    for member in reversed(text.split(",")):
        at -= len(member)
        key, value = member.split("=")
        if count == 0 or key != x.name:
            other.insert(0, member)
        elif x in context:
            left_out[at] = "baggage: the key occurs twice"
        elif not value.isdigit():
            left_out[at + len(key) + 1] = "baggage: the variable refuses the value"
        else:
            context.run(x.set, int(value))
        at -= 1
    own = [f"x={context[x]}"] if x in context else []
    written = ",".join(own + other)
    print(f"{text}, claimed by {count}: {written}", end="")
    if left_out:
        first = min(left_out)
        print(f" ({len(left_out)} left out, at {first}: {left_out[first]})", end="")
    print()


pass_("x=1,x=2,k=3", 0)
pass_("x=1,x=2,k=3", 1)
pass_("x=1,k=3,x=two", 1)
pass_("%41=1,A=2", 0)
pass_("%78=1,x=2,X=3", 1)
