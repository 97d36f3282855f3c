# hashlib, base64, binascii: digests and encodings.
import base64
import binascii
import hashlib

for name in ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'):
    h = hashlib.new(name)
    h.update(b'hello ')
    h.update(b'world')
    print(name, h.hexdigest()[:24], h.digest_size, h.name, getattr(hashlib, name)(b'hello world').digest() == h.digest())
for data in (b'', b'a', b'ab', b'abc', bytes(range(250, 256))):
    encoded = base64.b64encode(data)
    print(encoded, base64.b64decode(encoded) == data, base64.urlsafe_b64encode(data), base64.b32encode(data), base64.b16encode(data))
print(base64.b32decode(b'MFRGG==='), base64.b16decode(b'616263'), base64.urlsafe_b64decode('-_-_'), base64.b64decode('YW Jj'))
print(binascii.hexlify(b'xyz'), binascii.unhexlify('78797a'), binascii.crc32(b'hello'))
for bad in (lambda: base64.b64decode('YQ'), lambda: base64.b64encode('text'), lambda: hashlib.md5('text')):
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
