# An instance of a subclass of int or str keeps its value when its __dict__ is looked at.
class Number(int):
    pass


class Name(str):
    pass


n, s = Number(5), Name('abc')
n.unit = 'km'
s.lang = 'en'
print(vars(n), vars(s), n + 1, s.upper(), n.unit)
n.__dict__['more'] = 1
print(n.more, n * 2, int(n), len(s), vars(Number(3)), hash(n) == hash(5))
