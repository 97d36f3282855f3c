# min: 3.7
# sys.set_asyncgen_hooks: who is told of generators; a running loop has its own hooks in place.
import asyncio
import sys

log = []


def first(gen):
    log.append(gen.__name__)


def final(gen):
    log.append('final')


async def one():
    yield 1


sys.set_asyncgen_hooks(firstiter=first, finalizer=final)
hooks = sys.get_asyncgen_hooks()
print(hooks.firstiter is first, hooks.finalizer is final, len(hooks))
g = one()
print(log)
step = g.__anext__()
print(log)
try:
    step.send(None)
except StopIteration as exc:
    print('value', exc.value)


async def main():
    inside = sys.get_asyncgen_hooks()
    print(inside.firstiter is first, inside.finalizer is None)
    print([v async for v in one()], log)


asyncio.run(main())
print(sys.get_asyncgen_hooks() == (first, final))
sys.set_asyncgen_hooks(None, None)
print(tuple(sys.get_asyncgen_hooks()))
try:
    sys.set_asyncgen_hooks(firstiter=1)
except TypeError as exc:
    print(exc)
