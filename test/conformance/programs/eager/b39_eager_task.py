# Appendix B 39: the first step of an eager task is made inside create_task().
# min: 3.12
import asyncio

trail = []
iteration = [0]


def tick():
    iteration[0] += 1
    loop.call_soon(tick)


def note(text):
    trail.append("%s@%d" % (text, iteration[0]))


async def quick():
    note("quick")
    return "q"


async def slow(name):
    note(name + "0")
    await asyncio.sleep(0)
    note(name + ".")
    return name


async def main():
    loop.set_task_factory(asyncio.eager_task_factory)
    note("m0")
    a = asyncio.create_task(quick())
    note("done=%s" % a.done())
    b = asyncio.create_task(slow("b"), name="named")
    note("m1 %s" % b.get_name())
    note(await a)
    note("m2")
    note(await b)
    note(str(await asyncio.gather(quick(), slow("c"))))
    note(str(await asyncio.wait_for(slow("d"), 5)))
    async with asyncio.TaskGroup() as group:
        group.create_task(quick())
        e = group.create_task(slow("e"))
    note("%s" % e.result())

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick)
loop.run_until_complete(main())
print(" ".join(trail))
asyncio.set_event_loop(None)
loop.close()
