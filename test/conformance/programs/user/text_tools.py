# Text at work: word counts, a template, a Caesar cipher, number formats, bytes.
# min: 3.6
# lacks: string
import string
from collections import ChainMap, Counter
from string import Template

TEXT = """The quick brown fox jumps over the lazy dog. The dog, being lazy, does not jump;
the fox, being quick, does -- twice!"""

words = [word.strip(string.punctuation).lower() for word in TEXT.split()]
words = [word for word in words if word]
counts = Counter(words)
print(counts.most_common(3), sum(counts.values()), len(counts))
print({letter: sum(word.startswith(letter) for word in words) for letter in "tdfz"})


def caesar(text, shift):
    low, high = string.ascii_lowercase, string.ascii_uppercase
    table = str.maketrans(low + high, low[shift:] + low[:shift] + high[shift:] + high[:shift])
    return text.translate(table)


secret = caesar(TEXT[:44], 3)
print(secret, caesar(secret, 23) == TEXT[:44])
print(Template("$who owes $$${amount} to ${whom}").substitute(who="Ann", amount=5, whom="Ben"))
for value in (3.14159, 1e10, -2.5, 0.1 + 0.2):
    print("{0:>12.3f}|{0:<12.2e}|{0:^+12.1f}|{0!r}".format(value))
for number in (255, 1234567, -42):
    print(f"{number:,} {number:#x} {number:08b} {number:+d} {number:_}")
print("naïve café".encode("utf-8"), "naïve".encode("ascii", "replace"), b"\xc3\xa9".decode())
print(ChainMap({"a": 1}, {"a": 2, "b": 3})["b"], "%-6s|%5.1f%%|%03d" % ("ab", 99.5, 7))
print("a,b,,c".split(","), "a b".partition(" "), "x=1=2".rsplit("=", 1), "Hello".swapcase().center(11, "*"))
print(str(b"raw"), ascii("é"), "tab\tnew\n".expandtabs(4).splitlines(), "ß".upper(), "ab" < "b")
