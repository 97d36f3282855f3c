# stderr: all
# An error in __del__ is reported and ignored.
class Bad:
    def __del__(self):
        raise ValueError('in __del__')


def ends():
    bad = Bad()
    print('in ends')


bad = Bad()
del bad
print('after del')
ends()
print('after ends')
