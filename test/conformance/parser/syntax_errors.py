"""Compiles each snippet of a JSON list on stdin; prints CPython's error of each as a JSON list."""
import json
import sys
import warnings

warnings.simplefilter('ignore')


def check(source):
    try:
        compile(source + "\n", 'x.py', 'exec')
    except SyntaxError as error:
        return [type(error).__name__, error.msg, error.lineno, error.offset,
                error.end_lineno, error.end_offset]
    except (ValueError, OverflowError, RecursionError, MemoryError) as error:
        return [type(error).__name__, str(error), 0, 0, 0, 0]
    return None


json.dump([check(source) for source in json.load(sys.stdin)], sys.stdout)
