"""A value that holds a context, in which a value holds a context: each goes after the one that held
it."""
import contextvars

current_request = contextvars.ContextVar("current_request")


class Request:
    def __init__(self, number, parent):
        self.number = number
        self.parent = parent

    def __del__(self):
        print(f"request {self.number} ends")
        print(f"request {self.number} has ended")  # and now its parent goes


def main():
    last = None
    for i in range(1, 4):
        context = contextvars.Context()
        context.run(current_request.set, Request(i, last))
        last = context
    context = None
    last = None
    print("end of main")


main()
