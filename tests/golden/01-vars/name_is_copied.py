"""A variable keeps its name, whatever becomes of the buffer that the name was in."""
import contextvars


def main():
    buffer = bytearray(b"user_id")
    user_id = contextvars.ContextVar(buffer.decode())
    buffer[:] = b"deadline"
    deadline = contextvars.ContextVar(buffer.decode())
    print(f"{user_id.name}, {deadline.name}")


if __name__ == "__main__":
    main()
