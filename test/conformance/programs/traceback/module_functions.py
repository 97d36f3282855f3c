# stderr: all
# The functions of traceback.
import sys
import traceback


def inner():
    return 1 / 0


def outer():
    inner()


try:
    outer()
except ZeroDivisionError as error:
    kind, value, tb = sys.exc_info()
for entry in traceback.extract_tb(tb):
    print(entry.name, entry.lineno, entry.line, entry.filename == __file__)
print(traceback.extract_tb(tb, 1)[0].name, traceback.extract_tb(tb, limit=-1)[0].name)
print(traceback.format_exception_only(kind, value))
print(len(traceback.format_tb(tb)), len(traceback.format_exception(kind, value, tb)))
print(traceback.format_exception(kind, value, tb, 1)[-1])
for frame, line in traceback.walk_tb(tb):
    print(frame.f_code.co_name, line)
traceback.print_tb(tb)
traceback.print_exception(kind, value, tb, file=sys.stdout, limit=0)
te = traceback.TracebackException(kind, value, tb)
print(str(te), len(te.stack), te.__cause__, te.__context__)
print(list(te.format_exception_only()))
print(traceback.TracebackException.from_exception(value).stack[-1].name)


def deep():
    stack = traceback.extract_stack()
    print([e.name for e in stack][-2:], stack[-1].line)
    print(len(traceback.format_stack()[-1].splitlines()))
    traceback.print_stack(limit=-1)
    traceback.print_stack()


deep()
print(traceback.format_list([("f.py", 3, "g", "x = 1"), ("h.py", 4, "k", None)]))
entry = traceback.extract_tb(tb)[0]
filename, lineno, name, line = entry
print(name, entry[1] == lineno, entry == tuple(entry))
print(traceback.format_exc())
