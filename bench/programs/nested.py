"""Nested loops that work on a dict and a list."""

N = 60000


def work(n):
    seen = {}
    out = []
    total = 0
    for i in range(n):
        for j in range(50):
            k = (i * j) & 1023
            seen[k] = seen.get(k, 0) + 1
            out.append(k)
            total += out[-1]
        if len(out) > 5000:
            out = out[2500:]
    return total, len(seen)


print(work(N))
