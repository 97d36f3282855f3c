# __del__ runs where the last reference goes: del, None, the end of a function, a container's element.
class Loud:
    def __init__(self, name, other=None):
        self.name, self.other = name, other

    def __del__(self):
        print('del', self.name)


def ends():
    local = Loud('local')
    print('in ends', local.name)


def make(name):
    return Loud(name)


def passes_on():
    dropped = make('dropped')
    kept = make('kept')
    print('in passes_on', dropped.name)
    return kept


ends()
kept = passes_on()
print('passed on')
del kept
value = Loud('none')
value = None
parent = Loud('parent', Loud('child'))
del parent
table = {'key': Loud('item')}
del table['key']
holder = Loud('holder')
holder.other = Loud('attribute')
holder.other = None
try:
    raise ValueError(Loud('in exception'))
except ValueError as e:
    print('caught')
print('handled')
early, late = Loud('early'), Loud('late')
print('end')
