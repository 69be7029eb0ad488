"""The repr of a copy."""
import contextvars


def main():
    copy = contextvars.copy_context()
    also_copy = copy
    print(copy)
    print(f"the same: {copy is also_copy}")
    del copy
    print(also_copy)


if __name__ == "__main__":
    main()
