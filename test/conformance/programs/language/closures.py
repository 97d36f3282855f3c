# Closures capture variables, not values; nonlocal writes through.


def counter(start):
    count = start

    def step(by=1):
        nonlocal count
        count += by
        return count

    def peek():
        return count

    return step, peek


step, peek = counter(10)
other, other_peek = counter(0)
print(step(), step(5), other(), peek(), other_peek())

late = [lambda: n for n in range(3)]
early = [lambda n=n: n for n in range(3)]
print([f() for f in late], [f() for f in early])


def outer():
    def inner():
        return later

    later = "bound after inner was made"
    return inner()


print(outer())
