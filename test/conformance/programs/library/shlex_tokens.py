# shlex.shlex and split(): quotes, comments, punctuation, line numbers, with and without POSIX.
import shlex
texts = ['a b "c d" e', "it's 'quoted' x", 'a\\ b "x\\"y" \'z\\\'', 'one # comment\ntwo', 'a=b;c&&d || (e > f)', '', '  ', '"" x', "a'b'c", 'a"b"c d', '~/x *.py a-b', 'x#y z', 'é ß à', "'a", 'a\\', '"a\\b\\\\"', 'a\nb\n"c\nd" e', '"a"b', '"a" "b"c', "''", 'a;;b', '>>out 2>&1']
def show(f):
    try:
        print(f())
    except ValueError as e:
        print('ValueError', e)
for t in texts:
    print(repr(t))
    show(lambda: shlex.split(t))
    show(lambda: shlex.split(t, comments=True))
    show(lambda: shlex.split(t, posix=False))
    show(lambda: list(shlex.shlex(t)))
    show(lambda: list(shlex.shlex(t, posix=True)))
    show(lambda: list(shlex.shlex(t, punctuation_chars=True)))
    show(lambda: list(shlex.shlex(t, posix=True, punctuation_chars='|;')))
    def lines():
        lex = shlex.shlex(t, infile='f', posix=True)
        out = []
        while True:
            tok = lex.get_token()
            if tok is None: return out
            out.append((tok, lex.lineno, lex.error_leader()))
    show(lines)
    def mixed():
        lex = shlex.shlex(t, posix=True); lex.whitespace += ','; lex.whitespace_split = True
        return [x for x in lex]
    show(mixed)
l = shlex.shlex('a b'); l.push_token('z'); print(list(l), l.token, l.state)
