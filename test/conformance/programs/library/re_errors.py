# What is wrong with patterns and replacements, and where.
# min: 3.11
import re


def attempt(f):
    try:
        print(repr(f()))
    except (re.error, IndexError, TypeError, ValueError) as e:
        print(type(e).__name__, e)


for p in ['(', ')', '[', '[a', '*', 'a**', 'a{3,1}', '(?P<1a>x)', '(?P<a>x)(?P<a>y)', r'\1', '(?P=zz)', '(?z)', '(?P', '(?', r'\q', '[z-a]', '(?<x)', '(?(1)a|b|c)', r'\x1', '(?i', '(?i-', '(?-i)', '(?#', 'a(?i)b', '(?L)a', '(?au)a', '(?i-i:a)', r'(?<=a+)b', '(?<=a|bc)d', '(?P<>a)', '(?P<a', 'x(?(2)a)', '\\', r'[\q]', r'(\1)', '(?P<a b>c)', '(?!', '(?:a', r'\400', 'a\n(b', '(?(a)b)', '(?Pz)', '[]', '[^]', 'a|*', '^*', '(?:)*', r'\b*', '(?>a', '(?s-i:', '(?(0)a)', '(?a-b:c)', '(?Q)']:
    attempt(lambda: re.compile(p).groups)
for r in [r'\q', r'\2', r'\g<2>', r'\g<x>', r'\g<', r'\g', r'\g<>', r'\n\t\\', '\\', r'\07\101', r'\g<1', r'\g<1a>', r'\g<-1>', r'\.']:
    attempt(lambda: re.sub('(a)', r, 'xax'))
for wrong in (lambda: re.match('a', b'a'), lambda: re.match(b'a', 'a'), lambda: re.match('a', 5), lambda: re.compile(5)):
    attempt(wrong)
match = re.match('(?P<a>a)(b)?', 'a')
attempt(lambda: match.group('q'))
attempt(lambda: match.group(9))
print(match.groups('-'), match.groupdict(), match.lastgroup, match.regs, match.expand(r'[\g<a>\2]'))
try:
    re.compile('a(b\nc')
except re.error as e:
    print(e.msg, e.pos, e.lineno, e.colno, repr(e.pattern))
