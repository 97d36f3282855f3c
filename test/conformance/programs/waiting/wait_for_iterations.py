# Appendix B 34: wait_for() takes a task and more iterations up to 3.11, none from 3.12 on.
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def child(name, rounds=0):
    note(name + "0")
    for _ in range(rounds):
        await asyncio.sleep(0)
    note(name + ".")
    return name


async def main():
    note(await asyncio.wait_for(child("a"), 5))
    note(await asyncio.wait_for(child("b", 1), 5))
    note(await asyncio.wait_for(child("c"), None))
    task = asyncio.ensure_future(child("d", 2))
    note(await asyncio.wait_for(task, 5))
    note(await asyncio.wait_for(task, 5))
    future = loop.create_future()
    loop.call_soon(future.set_result, "f")
    note(await asyncio.wait_for(future, 5))

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
