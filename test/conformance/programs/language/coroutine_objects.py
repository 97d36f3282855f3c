# Coroutines by hand: calling makes an object, send() runs it, StopIteration carries the result.


async def answer():
    print("body runs")
    return 42


async def outer():
    first = await answer()
    return first + 1


coroutine = outer()
print("made", type(coroutine).__name__)
try:
    coroutine.send(None)
except StopIteration as stop:
    print("result", stop.value)
try:
    coroutine.send(None)
except RuntimeError as error:
    print(error)

unused = answer()
unused.close()
try:
    unused.send(None)
except RuntimeError as error:
    print(error)
