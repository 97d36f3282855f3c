# linecache: lines of this file, and of code that a program made and put into the cache itself.
import linecache

print(repr(linecache.getline(__file__, 2)), repr(linecache.getline(__file__, 1000)), linecache.getlines('/nowhere.py'))
size, changed, lines, name = linecache.cache[__file__]
print(size > 100, lines[1] == linecache.getline(__file__, 2), name == __file__)
made = 'def f():\n    return 1\n'
linecache.cache.setdefault('<made>', (len(made), None, made.splitlines(True), '<made>'))
print(linecache.getlines('<made>'), repr(linecache.getline('<made>', 2)))
linecache.clearcache()
print(linecache.cache, linecache.getlines('<made>'))
