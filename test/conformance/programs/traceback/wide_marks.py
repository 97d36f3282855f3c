# min: 3.8
# stderr: all
import sys
import traceback


def one():
    x = "日本" + (1).foo


def two():
    y = 1 + "日本é" + 2


def three():
	return   {"ключ": 1}["日"]


for f in (one, two, three):
    try:
        f()
    except Exception:
        traceback.print_exc()

for code in ((1, 2), 7, None, "text"):
    try:
        sys.exit(code)
    except SystemExit as e:
        print(repr(e.code), e.args)


def down(n):
    global deepest
    deepest = n
    down(n + 1)


try:
    down(1)
except RecursionError:
    print(deepest)
two()
