# TaskGroup: body, children and exit, iteration by iteration.
# min: 3.11
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
    async with asyncio.TaskGroup() as group:
        a = group.create_task(child("a", 1))
        b = group.create_task(child("b", 2), name="named")
        note("body")
        print(repr(group))
    note("exit")
    print(a.result(), b.result(), b.get_name(), repr(group))
    async with asyncio.TaskGroup():
        note("empty")
    note("left")

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
