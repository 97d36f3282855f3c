# min: 3.7
# re: sub, subn, split, escape, templates and functions.
import re

print(re.sub(r'\s+', ' ', 'a  b \n c'), re.sub('a', 'b', 'aaaa', count=2), re.subn('x', 'y', 'xxz'), re.sub('', '-', 'abc'))
print(re.sub(r'(\w+) (\w+)', r'\2 \1', 'hello world'), re.sub(r'(?P<a>\d)', r'<\g<a>\g<0>>', 'a1b2'), re.sub(r'(x)?y', r'[\1]', 'y xy'))
print(re.sub(r'\d+', lambda m: str(int(m.group()) * 2), '3 and 14'), re.sub('[aeiou]', '', 'education'), re.sub(r'\.', r'\n', 'a.b'))
print(re.split(r'[,;]\s*', 'a, b;c'), re.split(r'(-)', 'a-b-c'), re.split('x', 'axbxc', maxsplit=1), re.split(r'\W+', ' hi there '), re.split('x*', 'axbc'))
print(re.escape('a.b*c (d) #1-2_3'), re.match(re.escape('1+1=2?'), '1+1=2?') is not None)
p = re.compile('(b)(c)?')
print(p.sub('X', 'abc b'), p.split('abcab'), p.findall('abc b'), p == re.compile('(b)(c)?'), p.match('bx').expand(r'\1!'))
for bad in (lambda: re.sub('a', r'\1', 'a'), lambda: re.sub('a', r'\g<z>', 'a'), lambda: re.match('a', 5), lambda: re.match('a', 'a').group(3), lambda: re.sub('(a)', r'\q', 'a')):
    try:
        bad()
    except (re.error, IndexError, TypeError) as error:
        print(isinstance(error, re.error), str(error).split(',')[0])
