# Positional, keyword and default arguments; a default is evaluated once, at the def.


def order(first, second=2, third=3):
    return "%s-%s-%s" % (first, second, third)


def collect(item, into=[]):
    into.append(item)
    return into


calls = []


def noisy(value):
    calls.append(value)
    return value


def stamped(value=noisy("default")):
    return value


print(order(1))
print(order(1, third=9))
print(order(third="c", first="a"))
print(collect(1), collect(2), collect(3, []))
print(stamped(), stamped("given"), calls)
print(order(noisy("x"), third=noisy("z"), second=noisy("y")), calls)
