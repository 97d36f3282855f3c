# min: 3.7
# What a program uses of ssl without making a context: errors to catch, constants to compare.
import ssl

for name in 'SSLError', 'SSLZeroReturnError', 'SSLWantReadError', 'SSLWantWriteError', 'SSLSyscallError', \
        'SSLEOFError', 'SSLCertVerificationError':
    error = getattr(ssl, name)
    print(name, [base.__name__ for base in error.__mro__[1:-1]])
print(ssl.CertificateError is ssl.SSLCertVerificationError)
try:
    raise ssl.SSLWantReadError(ssl.SSL_ERROR_WANT_READ, 'again')
except OSError as error:
    print(repr(error.errno), error.strerror, isinstance(error, ssl.SSLError))
print(ssl.CERT_REQUIRED, int(ssl.CERT_NONE), list(ssl.VerifyMode) == [0, 1, 2])
print(int(ssl.PROTOCOL_TLS_CLIENT), int(ssl.PROTOCOL_TLS_SERVER), ssl.PROTOCOL_SSLv23 is ssl.PROTOCOL_TLS)
print(int(ssl.OP_NO_TLSv1 | ssl.OP_NO_COMPRESSION), ssl.TLSVersion.TLSv1_2 < ssl.TLSVersion.TLSv1_3)
print([purpose.name for purpose in ssl.Purpose], ssl.HAS_SNI, ssl.PEM_FOOTER)


def connect(context: ssl.SSLContext = None, sock: ssl.SSLSocket = None):
    return context, sock


print(connect())
try:
    ssl.SSLSocket()
except TypeError as error:
    print(error)
