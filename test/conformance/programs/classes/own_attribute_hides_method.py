"""An attribute of an exception itself hides the method of its type, also where that was called before."""


def cleared(error):
    return error.with_traceback(None)


errors = [ValueError(1), ValueError(2), ValueError(3)]
errors[1].with_traceback = lambda traceback: 'its own'
for error in errors:
    print(cleared(error))
del errors[1].with_traceback
print(cleared(errors[1]))
for text in ('a', 'b'):
    print(text.upper(), (3).bit_length())
