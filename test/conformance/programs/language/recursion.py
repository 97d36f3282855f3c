# Recursion: plain, mutual, in a closure, and through a method; 400 deep is fine.


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


def hanoi(n, source, target, spare, moves):
    if n == 0:
        return moves
    hanoi(n - 1, source, spare, target, moves)
    moves.append(source + target)
    return hanoi(n - 1, spare, target, source, moves)


def memo():
    known = {0: 0, 1: 1}

    def fib(n):
        if n not in known:
            known[n] = fib(n - 1) + fib(n - 2)
        return known[n]

    return fib


print(depth(400), even(10), odd(7))
print(hanoi(3, "A", "C", "B", []))
print(memo()(80))
