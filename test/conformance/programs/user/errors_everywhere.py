# Errors in a data import: chains, notes of context, finally, else, tracebacks as text, custom hierarchies.
# min: 3.7
# lacks: io
import io
import sys
import traceback


class ImportProblem(Exception):
    severity = "warning"

    def __init__(self, row, message):
        super().__init__(row, message)
        self.row = row

    def __str__(self):
        return "row {}: {} ({})".format(self.row, self.args[1], self.severity)


class BadNumber(ImportProblem):
    pass


class BadRow(ImportProblem):
    severity = "error"


def convert(row, text):
    try:
        return int(text)
    except ValueError as error:
        raise BadNumber(row, "{!r} is no number".format(text)) from error


def load(lines):
    problems, values = [], []
    for row, line in enumerate(lines, 1):
        try:
            name, text = line.split("=")
        except ValueError:
            problems.append(BadRow(row, line))
            continue
        try:
            value = convert(row, text)
        except ImportProblem as problem:
            problems.append(problem)
        else:
            values.append((name, value))
        finally:
            if row % 2 == 0:
                values.append(row)
    return values, problems


values, problems = load(["a=1", "b=two", "c", "d=4=5", "e=6"])
print(values)
for problem in problems:
    print(type(problem).__name__, problem, repr(problem.__cause__), problem.__context__ is not None)


def depth(n):
    if n == 0:
        return 1 // n
    return depth(n - 1)


try:
    depth(2)
except ZeroDivisionError as error:
    frames = traceback.extract_tb(error.__traceback__)
    print([(frame.name, frame.line) for frame in frames])
    print(traceback.format_exception_only(type(error), error))
    print(sys.exc_info()[0] is ZeroDivisionError)
print(sys.exc_info())
out = io.StringIO()
try:
    try:
        {}["missing"]
    except KeyError:
        raise RuntimeError("while handling")
except RuntimeError as error:
    traceback.print_exc(limit=1, file=out)
    print(repr(error.__context__), error.__suppress_context__)
print([line for line in out.getvalue().splitlines() if not line.startswith(" ")])


def swallow():
    for attempt in range(3):
        try:
            raise OSError(2, "No such file", "x.txt")
        except OSError as error:
            if attempt < 2:
                continue
            return error.errno, error.filename, str(error), type(error).__name__
        finally:
            print("attempt", attempt)


print(swallow())
try:
    assert values == [], "values are left: %d" % len(values)
except AssertionError as error:
    print(error)
