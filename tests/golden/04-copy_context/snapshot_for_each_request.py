"""One copy of the context for each request."""
import contextvars

server = contextvars.ContextVar("server")
user_id = contextvars.ContextVar("user_id")


def log_line(request, text):
    print(f"[{request[server]}, user {request[user_id]}] {text}")


def main():
    requests = []
    server.set("blue")
    for i in range(3):
        user_id.set(100 + i)
        requests.append(contextvars.copy_context())
    server.set("green")
    for request in reversed(requests):
        log_line(request, "done")


if __name__ == "__main__":
    main()
