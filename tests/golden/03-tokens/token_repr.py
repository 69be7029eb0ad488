"""The repr of tokens, unused and used."""
import contextvars

user_id = contextvars.ContextVar("user_id")
deadline = contextvars.ContextVar("the user's deadline", default=30)


def main():
    token = user_id.set(12345)
    print(token)
    user_id.reset(token)
    print(token)
    token = deadline.set(5)
    print(token)


if __name__ == "__main__":
    main()
