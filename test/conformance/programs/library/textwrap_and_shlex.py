# textwrap: wrapping, filling, indenting; shlex: splitting and quoting.
import shlex
import textwrap

text = (
    "The quick brown fox jumped over the lazy dog, and then it   ran away -- so-called well-known half-hearted-thing."
    "  Ends here!\tTabbed verylongwordthatdoesnotfitanywhereatallinthisnarrowcolumn."
)
for width in (10, 20, 33, 70):
    print(textwrap.wrap(text, width))
    print(textwrap.fill(text, width, initial_indent='* ', subsequent_indent='  '))
    print(textwrap.shorten(text, width))
print(textwrap.wrap(text, 15, break_long_words=False, break_on_hyphens=False))
print(textwrap.wrap(text, 30, max_lines=2, placeholder='~'), textwrap.wrap(text, 20, drop_whitespace=False))
print(repr(textwrap.dedent("   a\n     b\n\n   c\n")), repr(textwrap.dedent("\ta\n  b")))
print(repr(textwrap.indent("a\n\nb\n", '> ')), repr(textwrap.indent("a\n\nb", '> ', lambda line: True)))
try:
    textwrap.wrap('x', 0)
except ValueError as e:
    print(e)
for line in ("a b 'c d' \"e f\" g\\ h", "x='1 2'", "a 'b", 'a\\', "", "  a   b  ", "a # b", '"a\\"b" \'c\\d\'', "''"):
    try:
        print(shlex.split(line), shlex.split(line, comments=True))
    except ValueError as e:
        print(e)
print([shlex.quote(s) for s in ("a b", "", 'a', "it's", "$x", "a/b-c_d.e")])
