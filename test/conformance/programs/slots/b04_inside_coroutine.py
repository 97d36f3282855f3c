# Appendix B4: get_event_loop() inside a coroutine: the running loop from 3.5.3 on, whatever the
# policy slot says; up to 3.5.2 only the policy slot counts.
import asyncio


async def ask(expected, where):
    loop = asyncio.get_event_loop()
    print(where, loop is expected, loop is other)


loop = asyncio.new_event_loop()
other = asyncio.new_event_loop()
asyncio.set_event_loop(other)
loop.run_until_complete(ask(loop, "policy slot holds another loop:"))
asyncio.set_event_loop(loop)
loop.run_until_complete(ask(loop, "policy slot holds this loop:"))
print(asyncio.get_event_loop() is loop)
loop.close()
other.close()
asyncio.set_event_loop(None)
