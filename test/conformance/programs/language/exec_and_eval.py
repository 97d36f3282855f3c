# Texts and code objects run in namespaces that are plain dicts.
def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


namespace = {}
exec('''
import math

def area(radius):
    return round(math.pi * radius ** 2, digits)

class Shape:
    sides = 3
    def name(self):
        return type(self).__name__ + super().__repr__()[:2]

digits = 2
''', namespace)
print(namespace['area'](2), namespace['Shape'].__module__, namespace['Shape']().name())
namespace['digits'] = 4
print(namespace['area'](2), namespace['area'].__globals__ is namespace)
print([name for name in namespace if name != 'math'])

code = compile('price * count', '<formula>', 'eval')
print([eval(code, {'price': p, 'count': 3}) for p in (1, 2, 3)])
print(code.co_name, code.co_filename, code.co_names)
allowed = {'abs': abs, '__builtins__': {}}
attempt(eval, 'abs(-4)', allowed)
attempt(eval, 'len("x")', allowed)
attempt(exec, 'import os', allowed)
attempt(exec, 'class A: pass', allowed)


class Upper(dict):
    def __missing__(self, key):
        return key.upper()


print(eval('left + right', {}, Upper()))
for bad in ((exec, 1), (eval, 1), (exec, '1', []), (eval, '1', []), (eval, '1', {}, 5), (exec, '1', {}, 5)):
    attempt(*bad)
attempt(eval, 'x = 1')
attempt(exec, 'return 1')
attempt(compile, '1', 'f', 'wrong')
attempt(eval, 'missing + 1')
attempt(eval, b'1 + 1')


def inside():
    local = 5
    exec('local = 6\nmade = 7')
    print(local, eval('local * 2'), eval('sorted(locals())[:1]'))
    print(eval('[i for i in range(local)]'))


inside()
for name in ('alpha', 'beta'):
    exec('def %s(): return %r' % (name, name))
print(alpha(), beta())
exec('total = 1\nraise ValueError(total)')
