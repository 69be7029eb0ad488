"""A variable has a name and prints it."""
import contextvars


def main():
    user_id = contextvars.ContextVar("user_id")
    print(f"name: {user_id.name}")
    print(user_id)


if __name__ == "__main__":
    main()
