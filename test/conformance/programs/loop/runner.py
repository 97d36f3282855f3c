# Runner (3.11): a loop over several runs, in a with statement and by hand.
# min: 3.11
# stderr: none
import asyncio


async def main(value):
    await asyncio.sleep(0)
    return value, asyncio.get_running_loop()


with asyncio.Runner() as runner:
    first, loop = runner.run(main(1))
    second, again = runner.run(main(2))
    print(first, second, loop is again, loop is runner.get_loop(), loop.is_closed())
    leftover = loop.create_task(asyncio.sleep(100))
print(loop.is_closed(), leftover.cancelled())
for call in (runner.get_loop, lambda: runner.run(main(3)), runner.close):
    try:
        print(call())
    except RuntimeError as exc:
        print(exc)
other = asyncio.new_event_loop()
runner = asyncio.Runner(debug=True, loop_factory=lambda: other)
print(runner.run(main(4))[1] is other, other.get_debug())
runner.close()
print(other.is_closed())


async def nested():
    with asyncio.Runner() as inner:
        coro = main(5)
        try:
            inner.run(coro)
        except RuntimeError as exc:
            print(exc)
        coro.close()


asyncio.run(nested())
try:
    asyncio.Runner().run(42)
except (TypeError, ValueError) as exc:
    print(exc)
