# stderr: all
# Causes, contexts, and what suppresses them.
import traceback


def first():
    raise KeyError("first")


def with_context():
    try:
        first()
    except KeyError:
        raise ValueError("second")


def with_cause():
    try:
        first()
    except KeyError as error:
        raise ValueError("second") from error


def suppressed():
    try:
        first()
    except KeyError:
        raise ValueError("second") from None


def both():
    try:
        with_cause()
    except ValueError:
        raise TypeError from OSError(2, "no file")


for f in (with_context, with_cause, suppressed, both):
    try:
        f()
    except Exception as error:
        traceback.print_exc()
        print(traceback.format_exc(chain=False).count("Traceback"))
try:
    both()
finally:
    1 / 0
