# io.StringIO and BytesIO: reading, writing, seeking, lines, printing into one.
import io
from contextlib import redirect_stdout

s = io.StringIO()
print('hello', 1, file=s)
s.write('world\nlast')
print(repr(s.getvalue()), s.tell(), s.seek(0), repr(s.readline()), s.readlines(), repr(s.read()))
s.seek(2)
s.write('XX')
print(repr(s.getvalue()), s.truncate(5), repr(s.getvalue()), s.seek(0, 2), s.closed)
with io.StringIO('a\nb\n') as lines:
    print([line.strip() for line in lines], lines.read() == '')
print(lines.closed)
try:
    lines.read()
except ValueError as error:
    print(error)
b = io.BytesIO(b'abc')
print(b.read(2), b.read(), b.write(b'def'), b.getvalue(), b.seek(-2, 2), b.read(), b.seek(10), b.write(b'!'), b.getvalue())
for bad in (lambda: s.write(b'x'), lambda: b.write('x'), lambda: io.StringIO(5), lambda: s.fileno()):
    try:
        bad()
    except (TypeError, OSError) as error:
        print(type(error).__name__)
caught = io.StringIO()
with redirect_stdout(caught):
    print('captured')
print(repr(caught.getvalue()), isinstance(caught, io.TextIOBase), caught.writable())
