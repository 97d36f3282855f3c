# In which iterations children run and gather() resumes.
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def child(name, rounds):
    note(name + "0")
    for _ in range(rounds):
        await asyncio.sleep(0)
    note(name + ".")
    return name


async def main():
    tasks = [asyncio.ensure_future(child(n, k)) for n, k in [("a", 1), ("b", 2), ("c", 0)]]
    note(str(await asyncio.gather(*tasks)))
    note(str(await asyncio.gather(child("d", 0))))

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
