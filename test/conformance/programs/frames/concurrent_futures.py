# stderr: frames
from concurrent.futures import ThreadPoolExecutor


def g(x):
    1 / x


with ThreadPoolExecutor(1) as p:
    f = p.submit(g, 0)
    try:
        f.result()
    except ZeroDivisionError:
        list(p.map(g, [1, 0]))
