# A signal from another process wakes a loop that waits for ever.
import asyncio
import os
import signal
import time


async def main():
    loop = asyncio.get_event_loop()
    got = loop.create_future()
    loop.add_signal_handler(signal.SIGTERM, got.set_result, 'terminated')
    parent = os.getpid()
    pid = os.fork()
    if pid == 0:
        time.sleep(0.05)
        os.kill(parent, signal.SIGTERM)
        os._exit(0)
    print(await got)
    os.waitpid(pid, 0)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
