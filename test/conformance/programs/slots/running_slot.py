# The running slot: _get_running_loop() outside, in callbacks, in coroutines, after the run.
# min: 3.5.3
import asyncio

loop = asyncio.new_event_loop()


def show(where):
    print(where, asyncio._get_running_loop() is loop, asyncio._get_running_loop() is None)


async def coroutine():
    show("coroutine:")
    await asyncio.sleep(0)
    show("after sleep:")


def failing():
    show("failing callback:")
    raise KeyboardInterrupt


show("before:")
loop.call_soon(show, "callback:")
loop.run_until_complete(coroutine())
show("between:")
loop.call_soon(failing)
try:
    loop.run_forever()
except KeyboardInterrupt:
    show("after an interrupt:")
loop.close()
