# stderr: none
# A signal for a forked child whose parent has a handler on its loop: up to 3.11 the child writes into
# the shared self-pipe and the parent's handler runs.
import asyncio
import os
import signal
import time

seen = []


async def main():
    loop.add_signal_handler(signal.SIGUSR1, lambda: seen.append("parent"))
    pid = os.fork()
    if pid == 0:
        os.kill(os.getpid(), signal.SIGUSR1)
        time.sleep(0.05)
        os._exit(0)
    await asyncio.sleep(0.3)
    os.waitpid(pid, 0)
    print(seen)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
