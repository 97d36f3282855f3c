"""Nothing is wrong here."""
import time


def busy():
    # A comment: nothing can stop on it.
    count = 0

    while True:
        count += 1


time.sleep(1)
busy()

# Nothing follows.
