# Conditions, look behind, flags of a part, bytes, scanners by lastgroup, deep repeats.
import re

print(re.match(r'(<)?(\w+@\w+)(?(1)>|$)', '<u@h>').groups(), re.match(r'(<)?(\w+@\w+)(?(1)>|$)', '<u@h'))
print(re.search(r'(?<=abc)def', 'abcdef').span(), re.search(r'(?<!a)b', 'ab b').span())
print(re.match('(?i:A)b(?-i:c)', 'abc'), re.match('(?i)STRASSE', 'strasse').group())
print(re.match(b'(\\w+) (\\d+)', b'ab 12').groups(), re.sub(b'a', b'x\\g<0>', b'banana'))
print(re.findall(r'[^\W\d_]+', 'a\xf1b1_\xe7'), re.findall(r'\w+', 'a\xf1b', re.A), re.search('\xe9', '\xc9', re.I).span())
print(re.search('\U0001d4b3+', 'a\U0001d4b3\U0001d4b3b').span(), re.findall('.', 'a\U0001f600b'))
tokens = re.compile(r'(?P<number>\d+)|(?P<name>[a-z]\w*)|(?P<operator>[-+*/=()])|(?P<blank>\s+)')
print([(token.lastgroup, token.group()) for token in tokens.finditer('x1 = 3*(y+42)')])
verbose = re.compile('''
    (\\d+)   # a number
    \\s*     # blanks
    ([a-z]+)
''', re.X | re.I)
print(verbose.match('12 AB').groups(), verbose.flags, dict(tokens.groupindex))
print(len(re.findall('(?:ab)+', 'ab' * 30000)[0]), re.match('(?:a|b)*c', 'ab' * 10000))
print(re.match(r'(?:(a)|b)*', 'ab').groups(), re.match('(a)|b', 'b').groups(), re.match('((a)|b)+', 'ab').lastindex)
print(re.compile('^a').search('ba', 1), re.compile('a$').search('ab', 0, 1), re.compile('b').match('ab', 1))
print(re.search(r'"((?:[^"\\]|\\.)*)"', r'say "he\"y" now').group(1), re.fullmatch('a|ab', 'ab').group())
print(re.sub(r'(?P<first>\w)(\w*)', lambda m: m['first'].upper() + m[2], 'some words'), re.sub('(a)', r'<\g<1>\1>', 'bab'))
