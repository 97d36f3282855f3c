# title: The child's wakeup reaches the parent
# shows: A child's call_soon_threadsafe() wakes the parent; its callback stays behind
# profiles: 3.13, 3.5.2, 3.6, 3.14
"""A callback here, its wakeup there.

fork() copies the ready queue but shares the self-pipe. When the child calls call_soon_threadsafe()
on the loop it inherited, the handle goes into the child's own queue and the byte into the pipe of
both. The one who listens is the parent: its loop wakes up and finds nothing to do.

To make that wakeup visible, a thread of the parent strands a callback first, with a plain
call_soon() while the loop sleeps (see the scenario call-soon). The child's byte rescues it.

Look for: at (1) one handle in the child's ready queue, one byte in the self-pipe; then, in the
parent, an iteration that reads a byte which no thread of the parent has written.
"""
import asyncio
import os
import threading
import time


def child(loop):
    """Wait until the parent sleeps, then use the loop as if it were ours."""
    time.sleep(1.0)
    loop.call_soon_threadsafe(print, "nobody will ever run me")  # (1)
    time.sleep(0.3)
    print("child: handles in my ready queue:", len(loop._ready))
    os._exit(0)  # the child's loop never runs, so the handle dies here


def strand(loop, started):
    time.sleep(0.3)
    loop.call_soon(rescued, loop, started)  # the loop sleeps and does not look
    print("parent: a callback is stranded")


def rescued(loop, started):
    print("parent: the stranded callback ran after %d s" % round(loop.time() - started))


async def main(loop):
    pid = os.fork()
    if pid == 0:
        child(loop)
    started = loop.time()
    thread = threading.Thread(target=strand, args=(loop, started), name="Strander")
    thread.start()
    await asyncio.sleep(3.0)  # without the child's byte the callback would run after 3 s
    thread.join()
    os.waitpid(pid, 0)
    print("parent: the child's callback never came here")


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main(loop))
loop.close()
