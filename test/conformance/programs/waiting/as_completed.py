# as_completed() gives results in the order of completion.
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def child(name, rounds):
    for _ in range(rounds):
        await asyncio.sleep(0)
    note(name)
    if name == "b":
        raise ValueError("b")
    return name


async def main():
    tasks = [asyncio.ensure_future(child(n, k)) for n, k in [("a", 5), ("b", 1), ("c", 3)]]
    for next_one in asyncio.as_completed(tasks):
        try:
            note("got " + await next_one)
        except ValueError as exc:
            note("error %s" % exc)
    note("end")

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
