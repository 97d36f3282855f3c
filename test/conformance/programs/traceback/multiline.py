# stderr: all
# Expressions over several lines.
import traceback


def attempt(action):
    try:
        action()
    except Exception:
        traceback.print_exc()


def fail(*args, **kwargs):
    raise ValueError("no")


def call():
    fail(
        1,
        2,
        key=3,
    )


def short_call():
    return fail(1,
                2)


def operator():
    x = (
        1 +
        2
        + None
    )
    return x


def subscript():
    data = {}
    return data[
        "key"
    ]


def chain():
    return (
        "text"
        .upper()
        .missing()
    )


def argument():
    return max(
        1,
        fail(),
        3,
    )


def deep():
    return [
        1,
        [
            2,
            3 / 0,
        ],
    ]


def statement():
    raise ValueError(
        "over",
        "lines",
    )


def condition():
    if (1 and
            fail()):
        pass


for f in (call, short_call, operator, subscript, chain, argument, deep, statement, condition):
    attempt(f)
