# str: all methods, indexing, templates of str.format and %, subclasses.
def t(f, *a):
    try:
        r = f(*a)
        print(type(r).__name__, repr(r))
    except BaseException as e:
        print(type(e).__name__, e)


for s in ['hello world', 'ABC def', '', 'ß', 'ǆ', 'x1', '  pad ', 'a\tb', 'été', '😀x', '١', '½', '中']:
    for m in 'upper lower title capitalize swapcase casefold isalpha isdigit isalnum isspace islower isupper istitle isidentifier isprintable isascii isnumeric isdecimal strip lstrip rstrip split splitlines'.split():
        t(getattr(s, m))
t(lambda: 'abc'.center(10, '*')); t(lambda: 'abc'.ljust(5) + '|'); t(lambda: 'abc'.rjust(6, '.')); t(lambda: '-42'.zfill(6)); t(lambda: 'ab'.center(5)); t(lambda: 'a'.center(4)); t(lambda: 'a'.ljust(3, 'xx'))
t(lambda: 'a\tb\tc'.expandtabs(4)); t(lambda: 'abc'.translate(str.maketrans('ab', 'xy', 'c'))); t(lambda: 'abc'.translate({97: None, 98: 'BB'})); t(lambda: str.maketrans({'a': 1}))
t(lambda: 'a,b,,c'.split(',')); t(lambda: 'a,b,,c'.rsplit(',', 1)); t(lambda: 'a b  c '.split(None, 1)); t(lambda: 'a b  c '.rsplit(None, 1)); t(lambda: 'abc'.split('')); t(lambda: 'abc'.split(1)); t(lambda: 'a b c'.split(maxsplit=1)); t(lambda: 'a,b'.split(sep=','))
t(lambda: 'abcabc'.find('c', 3)); t(lambda: 'abcabc'.rfind('c', 0, 5)); t(lambda: 'abc'.index('z')); t(lambda: 'aaa'.count('a')); t(lambda: 'aaa'.count('')); t(lambda: 'abc'.count('', 5)); t(lambda: 'abc'.find('')); t(lambda: 'abc'.find('', 4)); t(lambda: '😀a😀b'.find('b')); t(lambda: '😀a😀b'.rfind('😀')); t(lambda: 'abc'.find('b', -2, -1))
t(lambda: 'abc'.startswith(('x', 'a'))); t(lambda: 'abc'.endswith('c', 0, 2)); t(lambda: 'abc'.startswith(1)); t(lambda: 'abc'.startswith((1,))); t(lambda: 'abc'.find(1)); t(lambda: 'abc'.startswith('b', 1)); t(lambda: ''.startswith(''))
t(lambda: 'aXbX'.replace('X', '-', 1)); t(lambda: 'abc'.replace('', '-')); t(lambda: 'abc'.replace('', '-', 2)); t(lambda: 'a.b.c'.partition('.')); t(lambda: 'a.b.c'.rpartition('.')); t(lambda: 'abc'.partition('z')); t(lambda: 'abc'.rpartition('z')); t(lambda: 'abc'.partition('')); t(lambda: 'a$b'.replace('$', '$&'))
t(lambda: 'prefix-x'.removeprefix('prefix-')); t(lambda: 'x.py'.removesuffix('.py')); t(lambda: 'a\nb\r\nc\rd\n'.splitlines()); t(lambda: 'a\nb\r\nc'.splitlines(True)); t(lambda: 'xxabcxx'.strip('x')); t(lambda: 'abc'.strip(1)); t(lambda: ','.join([])); t(lambda: ','.join('abc')); t(lambda: ','.join(x for x in 'ab')); t(lambda: ','.join(1)); t(lambda: ','.join(['a', 1]))
t(lambda: '{} {}'.format(1, 'a')); t(lambda: '{1} {0}'.format(1, 'a')); t(lambda: '{a} {b!r:>5}'.format(a=1, b='x')); t(lambda: '{0.real} {1[k]} {1[k]:>{2}}'.format(5, {'k': 'v'}, 4)); t(lambda: '{{}}'.format()); t(lambda: '{'.format()); t(lambda: '}'.format()); t(lambda: '{} {0}'.format(1)); t(lambda: '{0} {}'.format(1)); t(lambda: '{}'.format()); t(lambda: '{a}'.format()); t(lambda: '{!x}'.format(1)); t(lambda: '{:d}'.format('a')); t(lambda: '{a}'.format_map({'a': 3})); t(lambda: '{0[0]}{0[1]}'.format([1, 2])); t(lambda: '{a b'.format(1)); t(lambda: '{!r'.format(1)); t(lambda: '{!rx}'.format(1)); t(lambda: '{0.}'.format(1)); t(lambda: '{0[0]x}'.format([5])); t(lambda: '{:{:{}}}'.format(1, 5, 6)); t(lambda: '{:>{w}.{p}f}'.format(3.14159, w=8, p=2)); t(lambda: '{0!s:>4}{0!a}'.format('é'))


class C:
    x = 3
    def __format__(self, s): return f'C<{s}>'
    def __str__(self): return 'strC'
    def __repr__(self): return 'reprC'
    @property
    def p(self): return 'prop'
    def __getitem__(self, k): return f'item {k!r}'


t(lambda: '{} {!s} {!r} {:abc}'.format(C(), C(), C(), C())); t(lambda: f'{C()} {C()!s:>8} {C()!r} {C()!a}'); t(lambda: '{0.x} {0.p} {0[k]} {0[3]}'.format(C())); t(lambda: '{a.p:>{n}}'.format(a=C(), n=7)); t(lambda: '%s %r %5s %a' % (C(), C(), C(), C())); t(lambda: '%(a)s' % {'a': C()}); t(lambda: '%(k)s %(k)r' % C()); t(lambda: f'{C()=} {3=} {C().p!r:>8}'); t(lambda: f'{1:{2}}|{3!r:^{5}}')
t(lambda: 'abc'[1]); t(lambda: 'abc'[-1]); t(lambda: 'abc'[::-1]); t(lambda: 'a😀c'[1]); t(lambda: len('a😀c')); t(lambda: 'abc'[5]); t(lambda: 'abc' * 2); t(lambda: 'a' + 1); t(lambda: 'a' * 'b'); t(lambda: 'a' in 'abc'); t(lambda: 1 in 'abc'); t(lambda: 'b' < 'a'); t(lambda: 'a' < 1); t(lambda: 'a😀c'[::-1]); t(lambda: list('a😀')); t(lambda: '\uffff' < '😀'); t(lambda: max('a', 'B')); t(lambda: '%s' % 'a'); t(lambda: 'abc'['b']); t(lambda: 'abc'.__len__()); t(lambda: 'a'.__eq__('a')); t(lambda: 'a'.__eq__(1)); t(lambda: 'a'.__contains__('a')); t(lambda: str.upper('a')); t(lambda: str.join(',', ['a', 'b'])); t(lambda: str(1) + str(None) + str([1, 'a'])); t(lambda: str()); t(lambda: str(object=5))
for s in ["it's", 'say "hi"', 'both \' and "', 'tab\t nl\n cr\r bs\\', '\x00\x1f\x7f\x80\xa0\xad\u200b\u2028\ue000\ud800', 'é中😀']:
    t(lambda: s); t(ascii, s)


class S(str):
    def shout(self): return self.upper() + '!'


class K:
    def m(self): return 1


s = S('abc'); t(lambda: s); t(lambda: s.shout()); t(lambda: s + 'd'); t(lambda: 'd' + s); t(lambda: s == 'abc'); t(lambda: {'abc': 1}[s]); t(lambda: {s: 1}['abc']); t(lambda: len(s)); t(lambda: s[1]); t(lambda: 'b' in s); t(lambda: f'{s:>5}'); t(lambda: list(s)); t(lambda: s.split('b')); t(lambda: ','.join([s])); t(lambda: str(s)); t(lambda: isinstance(s, str)); t(lambda: type(str(s))); t(lambda: s * 2); t(lambda: '%s' % s); t(lambda: s < 'b'); t(lambda: bool(S(''))); t(lambda: int(S('12'))); t(lambda: getattr(K(), S('m'))()); t(lambda: s.upper()); t(lambda: '{}'.format(s)); t(lambda: s.startswith(S('a'))); t(lambda: sorted([S('b'), 'a'])); t(lambda: repr(S("it's"))); t(lambda: s is str(s)); t(lambda: 'x'.join(s)); t(lambda: S('%d') % 5); print(s)
