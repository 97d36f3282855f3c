# The global variables that the frames of a traceback see.
# min: 3.7
LIMIT = 5


def fail():
    raise ValueError('no')


try:
    fail()
except ValueError as exc:
    entry = exc.__traceback__
while entry is not None:
    seen = entry.tb_frame.f_globals
    print(entry.tb_frame.f_code.co_name, seen['LIMIT'], seen['__name__'], seen is globals())
    entry = entry.tb_next
