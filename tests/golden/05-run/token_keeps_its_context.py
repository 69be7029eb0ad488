"""A token keeps its context, so no later context can be taken for it."""
import contextvars

user_id = contextvars.ContextVar("user_id")


def reset(token):
    try:
        user_id.reset(token)
    except ValueError as error:
        print(f"{type(error).__name__}: {error}")


def main():
    token = contextvars.Context().run(user_id.set, 12345)
    contextvars.Context().run(reset, token)


if __name__ == "__main__":
    main()
