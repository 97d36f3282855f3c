# min: 3.7
"""A loop that is closed by an atexit handler."""
import asyncio
import atexit

loop = asyncio.new_event_loop()


@atexit.register
def close():
    loop.close()
    print("closed", loop.is_closed())


print(loop.run_until_complete(asyncio.sleep(0.001, "slept")))
