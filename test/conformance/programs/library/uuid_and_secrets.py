# uuid and secrets: what does not depend on chance.
import secrets
import uuid

u = uuid.UUID('12345678-1234-5678-1234-567812345678')
print(u, repr(u), u.hex, u.int, u.version, u.variant, u.fields, u.bytes == uuid.UUID(bytes=u.bytes).bytes, u.urn)
print(uuid.uuid5(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid3(uuid.NAMESPACE_URL, 'x'), uuid.UUID(int=5) < u, {u: 1}[uuid.UUID(u.hex)])
a, b = uuid.uuid4(), uuid.uuid4()
print(a != b, a.version, a.variant, len(str(a)))
print(len(secrets.token_hex(8)), len(secrets.token_bytes(5)), secrets.randbelow(3) < 3, secrets.choice([7]), len(secrets.token_urlsafe(9)), secrets.randbits(4) < 16)
print(secrets.compare_digest('a', 'a'), secrets.token_hex() != secrets.token_hex())
for bad in (lambda: uuid.UUID('xyz'), lambda: uuid.UUID(), lambda: setattr(u, 'int', 5)):
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
