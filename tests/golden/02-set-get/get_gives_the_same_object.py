"""A context keeps the object itself, not a copy."""
import contextvars


class Request:
    def __init__(self, user_id, deadline):
        self.user_id = user_id
        self.deadline = deadline


current_request = contextvars.ContextVar("current_request")


def main():
    first = Request(user_id=12345, deadline=30)
    current_request.set(first)
    first.deadline = 5
    got = current_request.get()
    print(f"the same object: {got is first}")
    print(f"deadline: {got.deadline}")
    current_request.set(None)


if __name__ == "__main__":
    main()
