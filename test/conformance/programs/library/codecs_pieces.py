# codecs: text in pieces, as a stream brings it, and the helpers beside.
import codecs

text = 'aé€😀z'
data = text.encode()
for size in (1, 2, 3, 5):
    decoder = codecs.getincrementaldecoder('utf-8')()
    parts = [decoder.decode(data[i:i + size]) for i in range(0, len(data), size)]
    print(size, parts, ''.join(parts) == text, decoder.getstate())
decoder = codecs.getincrementaldecoder('utf-8')()
print(repr(decoder.decode(b'\xe2\x82')), decoder.getstate())
try:
    decoder.decode(b'', True)
except UnicodeDecodeError as exc:
    print(exc)
for wrong in (b'a\xffb', b'\xe2\x28', b'\xc0\x80'):
    decoder = codecs.getincrementaldecoder('UTF8')('replace')
    print(ascii(decoder.decode(wrong)), ascii(decoder.decode(b'', final=True)))
decoder = codecs.getincrementaldecoder('utf-16-le')()
print([decoder.decode(bytes([byte])) for byte in 'hé'.encode('utf-16-le')])
encoder = codecs.getincrementalencoder('latin-1')('replace')
print(encoder.encode('aé€'), encoder.encode('', True))
print(list(codecs.iterdecode([b'\xc3', b'\xa9', b'x'], 'utf-8')), list(codecs.iterencode(['é', 'x'], 'utf-8')))
print(codecs.encode('é', 'utf-8'), codecs.decode(b'\xe9', 'latin-1'), codecs.encode(b'ab', 'hex'), codecs.decode('6162', 'hex'))
print(codecs.encode('Hello', 'rot13'), codecs.encode(b'ab', 'base64'), codecs.BOM_UTF8, codecs.lookup('UTF8').name)
print(codecs.getencoder('ascii')('ab'), codecs.getdecoder('utf-8')(b'ab'), codecs.lookup('latin_1').name)
try:
    codecs.lookup('no-such-codec')
except LookupError as exc:
    print(exc)
