# stderr: all
# Entries that repeat are folded.
import sys


def down(n):
    if n == 0:
        raise ValueError("bottom")
    down(n - 1)


def even(n):
    if n == 0:
        raise ValueError("even")
    odd(n - 1)


def odd(n):
    even(n - 1)


import traceback
for n in (2, 3, 4, 5, 20):
    try:
        down(n)
    except ValueError:
        traceback.print_exc()
try:
    even(6)
except ValueError:
    traceback.print_exc()
down(50)
