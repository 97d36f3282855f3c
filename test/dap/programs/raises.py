"""Ends with an exception."""


def fail():
    raise ValueError("wrong")
fail()
