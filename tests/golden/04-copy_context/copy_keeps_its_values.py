"""A copy does not see later changes in the original."""
import contextvars

user_id = contextvars.ContextVar("user_id")
deadline = contextvars.ContextVar("deadline")


def print_all(copy):
    print(f"user ID: {user_id.get(-1)}, in the copy: {copy.get(user_id, -1)}", end="; ")
    print(f"deadline: {deadline.get(-1)}, in the copy: {copy.get(deadline, -1)}")


def main():
    token = user_id.set(12345)
    copy = contextvars.copy_context()
    print_all(copy)
    deadline.set(30)
    print_all(copy)
    user_id.set(67890)
    print_all(copy)
    user_id.reset(token)
    print_all(copy)


if __name__ == "__main__":
    main()
