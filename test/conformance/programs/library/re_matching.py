# min: 3.7
# re: match, search, groups, flags, spans.
import re

m = re.match(r'(?P<user>\w+)@(?P<host>[\w.]+)', 'ann@example.org rest')
print(m, m.group(), m.group(1, 'host'), m.groups(), m.groupdict(), m.span(), m.start('host'), m['user'], m.lastindex, m.lastgroup)
print(re.search(r'\d+', 'abc 123 def 45').span(), re.search('x', 'abc'), re.fullmatch(r'a|ab', 'ab').group(), re.fullmatch('a', 'ab'))
print(re.findall(r'\b\w', 'hello big world'), re.findall(r'(\w)=(\d)', 'a=1 b=2'), re.findall('a*', 'baac'), re.findall(r'(x)?y', 'xy y'))
print([x.group() for x in re.finditer(r'[A-Z][a-z]+', 'Some Words Here')], re.search('^b$', 'a\nb\nc'), re.search('^b$', 'a\nb\nc', re.M).group())
print(re.match('HELLO', 'hello', re.I).group(), re.match('a.b', 'a\nb'), re.match('a.b', 'a\nb', re.S).group() == 'a\nb')
p = re.compile(r'''
    (\d+) \s*  # a number
    ([a-z]+)   # a unit
''', re.X)
print(p.match('12 km').groups(), p.groups, p.flags, bool(p.search('none')), p.pattern[:3] == '\n  ')
print(re.compile('a', re.I | re.M), re.compile(r'(?i)x').match('X').group())
print(p.match('x12km', 1).span(), re.compile('b').search('abc', 0, 1), re.match(r'(a)|(b)', 'b').groups(), re.match(r'(a)|(b)', 'b').group(1), re.match(r'(\w)\1', 'aab').group())
print(re.search(r'(?<=\$)\d+(?!\d)', 'cost $42').group(), re.search(r'[^\w\s]+', 'a ?! b').group(), re.findall(r'[\]\-x]', 'a]-x'), re.match(r'\Aab\Z', 'ab') is not None)
print(re.search('é+', 'caféé').span(), re.findall(r'\w+', 'naïve Ünï 日本'), re.findall(r'\w+', 'naïve', re.A), re.search('b', '\U0001f600b').span())
for bad in ('(', ')', '*a', '[a', 'a{3,1}', r'\q', '(?P<1>a)', '(?P<x>a)(?P<x>b)'):
    try:
        re.compile(bad)
    except re.error as error:
        print(error.msg, error.pos)
