# The styles of formatters, and the fields of records.
import logging
import sys
import time


def show(formatter, *args, **kwargs):
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(formatter)
    logger = logging.getLogger("f")
    logger.propagate = False
    logger.handlers[:] = [handler]
    logger.error(*args, **kwargs)


def caller():
    show(logging.Formatter("%(filename)s %(module)s %(funcName)s %(lineno)d %(threadName)s %(processName)s"), "x")


show(logging.Formatter(), "plain %r", "a")
show(logging.Formatter("{levelname:>9}|{message}|{name}", style="{"), "curly")
show(logging.Formatter("$levelname ${message} $$", style="$"), "dollar")
show(logging.Formatter("%(message)s %(extra)s"), "extra", extra={"extra": 5})
caller()
show(logging.Formatter("%(levelno)d %(message)s"), ValueError("object"))
moment = logging.makeLogRecord({"created": 0.25, "msecs": 250.0, "msg": "m", "levelname": "L", "name": "n"})
f = logging.Formatter("%(asctime)s %(message)s")
f.converter = time.gmtime
print(f.format(moment), f.formatTime(moment, "%H:%M"), f.usesTime())
try:
    raise KeyError("k")
except KeyError:
    show(logging.Formatter("%(message)s!"), "caught", exc_info=True)
    record = logging.LogRecord("n", 10, "/a/b.py", 3, "m %s", ("x",), sys.exc_info())
print(record, record.getMessage(), record.filename, record.module, record.exc_info[0].__name__)
show(logging.Formatter("%(message)s"), "stack", stack_info=False)
try:
    show(logging.Formatter("x", style="!"), "bad")
except ValueError as error:
    print(error)
