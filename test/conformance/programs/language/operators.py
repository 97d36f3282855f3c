# Comparison chains, short circuits, identity, membership, conditional expressions.
calls = []


def say(value):
    calls.append(value)
    return value


print(1 < 2 < 3, 1 < 3 < 2, 1 < 2 > 1)
print(say(1) < say(0) < say(9), calls)
calls = []
print(say(0) or say("") or say("end"), say(1) and say(None) and say(2), calls)
print(not [], not "x", not 0.0)
print(None is None, [] is [], "a" in "cat", 4 not in [1, 2], "k" in {"k": 1})
print("big" if 5 > 3 else "small")
n = 7
n += 3
n *= 2
n -= 1
n //= 2
n **= 2
n %= 10
print(n)
words = ["a"]
alias = words
words += ["b"]
print(alias, alias is words)
words = words + ["c"]
print(alias, words)
print(6 & 3, 6 | 3, 6 ^ 3, ~6, 1 << 4, 100 >> 2)
print(-2 ** 2, (-2) ** 2, 2 ** -1, +-3)
