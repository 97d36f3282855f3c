# linecache knows the program's lines.
import linecache

print(repr(linecache.getline(__file__, 1)), repr(linecache.getline(__file__, 4)))
print(repr(linecache.getline(__file__, 99)), repr(linecache.getline("/no/such/file.py", 1)))
lines = linecache.getlines(__file__)
print(len(lines), lines[-1], linecache.getlines("/no/such/file.py"))
linecache.checkcache()
linecache.clearcache()
