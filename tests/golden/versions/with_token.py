"""A token as a block, with user_id.set(12345): whether there is one, and what its end says of a token
that was used by hand."""
import contextvars

user_id = contextvars.ContextVar("user_id", default=0)


def block():
    with user_id.set(12345):
        print(f"in the block: {user_id.get()}")


def block_with_a_reset_by_hand():
    with user_id.set(67890) as token:
        user_id.reset(token)
        print(f"reset by hand: {user_id.get()}")


for function in block, block_with_a_reset_by_hand:
    try:
        contextvars.Context().run(function)
    except (TypeError, RuntimeError) as error:
        print(f"{function.__name__}: {type(error).__name__}")
    else:
        print(f"{function.__name__}: no error")
