# Patterns of bytes over other buffers give bytes; over subclasses of str, str.
import re
b = bytearray(b'key: value, other: x')
m = re.match(b'(\\w+): (\\w+)', b)
print(m.groups(), m.group(0), m.string is b, m[1])
print(re.sub(b'e', b'E', b), re.split(b', ', b), re.findall(b'\\w+:', b), re.sub(b'q', b'', b))
print(re.findall(b'(\\w)(q)?', memoryview(b'ab')), re.search(b'b', memoryview(b'ab')).group())
class S(str): pass
print(type(re.sub('q', 'x', S('abc'))), type(re.match('a', S('abc')).group()), type(re.split('b', S('abc'))[0]))
