"""Two variables of one name are two variables."""
import contextvars

ours = contextvars.ContextVar("request_id", default=1)
theirs = contextvars.ContextVar("request_id", default=2)


def main():
    print(f"same name: {ours.name == theirs.name}")
    print(f"same variable: {ours is theirs}")
    print(f"ours: {ours.get()}")
    print(f"theirs: {theirs.get()}")


if __name__ == "__main__":
    main()
