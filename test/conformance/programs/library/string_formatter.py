# string.Formatter and string.Template made one's own.
import string


class Lookup(string.Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f'<{key}>') if isinstance(key, str) else super().get_value(key, args, kwargs)

    def format_field(self, value, spec):
        return value.upper() if spec == 'up' else super().format_field(value, spec)

    def check_unused_args(self, used, args, kwargs):
        print('used', sorted(used, key=str))


class Percent(string.Template):
    delimiter = '%'
    idpattern = '[a-z]+_[a-z]+'


class Task:
    name = 'fetch'
    args = [1, {'k': 2}]


f = Lookup()
print(f.format('{0}-{name:up}-{missing:>10}|{0!r:{w}}', 'é', name='ada', w=5))
print(f.format('{t.name}/{t.args[1][k]}/{t.args[0]:03d}/{{}}', t=Task))
print(f.vformat('{}{}', ('a', 'b'), {}))
print(list(string.Formatter().parse('a{b!r:>{w}}c{{d}}')))
for text in ('{', 'x}', '{a', '{a!', '{a!x}', '{a!rx}', '{a:{b}', '{}{0}', '{0}{}', '{a[}', '{a.}'):
    try:
        print(string.Formatter().format(text, 1, a='v', b='w'))
    except Exception as e:
        print(type(e).__name__, e)
p = Percent('dear %first_name, %% and %other')
print(p.safe_substitute(first_name='ada'))
try:
    p.substitute(first_name='ada')
except ValueError as e:
    print(e)
print(string.Template('$who owes ${what}s').substitute({'who': 'x'}, what='pen'))
