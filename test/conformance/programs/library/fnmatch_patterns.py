import fnmatch

names = ['a.py', 'b.txt', 'abc', 'a-b', '[x]', 'A.PY', '', '.hidden', 'x\ny', 'a\\b', '!', 'a]']
for pattern in ['*', '*.py', '?.*', '[ab]*', '[!a]*', '[a-c]??', '[[]*', '[]a]*', '[!]]*', '*b*', '[z-a]', 'a[-]b',
                '[a', '*\n*', '[a\\]*', '[!', '**.**', '[^a]*', 'a]']:
    try:
        print(pattern, [n for n in names if fnmatch.fnmatch(n, pattern)], fnmatch.filter(names, pattern) == [
            n for n in names if fnmatch.fnmatchcase(n, pattern)])
    except Exception as error:
        print(pattern, type(error).__name__)
print(fnmatch.fnmatch(b'abc', b'a*'), fnmatch.translate('a*b?[!c]'))
