# %-formatting of bytes, translate with a deletion, maketrans, istitle.
def attempt(text):
    try:
        print(text, '->', eval(text))
    except (TypeError, ValueError, OverflowError) as e:
        print(text, '->', type(e).__name__, e)


for text in (
    'b"%d %s %a %x %c %5.2f" % (1, b"x", "é", 255, 65, 1.5)',
    'b"%b|%-4s|%04d" % (b"q", b"w", 7)',
    'b"%(key)s%%" % {b"key": b"value"}',
    'bytearray(b"<%c>") % b"x"',
    'b"%s" % "text"',
    'b"%d %d" % 1',
    'b"plain" % 1',
    'b"%c" % 300',
    'b"abc".translate(None, b"b")',
    'b"abc".translate(bytes.maketrans(b"a", b"x"), delete=b"c")',
    'bytearray(b"abc").translate(None, b"a")',
    'bytes.maketrans(b"a", b"")',
    'b"ab".translate(b"short")',
    'b"Title Case".istitle(), b"No Title case".istitle(), b"".istitle()',
):
    attempt(text)
