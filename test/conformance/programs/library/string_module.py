# string: constants, capwords, Template.
import string

print(string.ascii_lowercase, string.ascii_uppercase, string.digits, string.hexdigits, string.octdigits)
print(string.punctuation, repr(string.whitespace), len(string.printable), string.capwords('hello  big world'), string.capwords('a-b', '-'))
t = string.Template('$who owes ${amount}$$ to $you')
print(t.substitute(who='Ann', amount=5, you='Bob'), t.safe_substitute(who='Ann'), t.substitute({'who': 1, 'you': 2}, amount=3))
for bad in (lambda: t.substitute(who=1), lambda: string.Template('a\n$ b').substitute()):
    try:
        bad()
    except (KeyError, ValueError) as error:
        print(type(error).__name__, error)
print(string.Formatter().format('{0}-{x:>4}', 1, x='y'))
