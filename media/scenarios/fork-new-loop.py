# title: A new loop in a forked child
# shows: May a child that is forked in a coroutine run a loop? Only 3.5.3 says no
# profiles: 3.5.3, 3.5.2, 3.6, 3.12
"""A child that is forked inside a coroutine starts a loop of its own.

fork() copies the whole process, also the thread's running slot. If the slot is copied as it is, the
child believes that the parent's loop is still running in its thread, and refuses to run another.

Look for: the scope "Loop slots" of the child just after (1), and what happens to it at (2).
  3.5.2   has no running slot: nothing to copy, the new loop runs
  3.5.3   the slot holds the parent's loop: RuntimeError at (2)
  3.6     the slot holds (loop, pid); the pid is not ours, so it counts as empty
  3.12    a hook empties both slots in the child before os.fork() returns there
Use Step to Fork to get to (1); from there on the tree shows two processes.
"""
import asyncio
import os


async def work(name):
    await asyncio.sleep(0.1)
    return name + " has done its work"


def child():
    """What the child does; returns its exit code."""
    own = asyncio.new_event_loop()
    asyncio.set_event_loop(own)
    job = work("child")
    try:
        print("child:", own.run_until_complete(job))  # (2)
    except RuntimeError as error:
        print("child: RuntimeError:", error)
        return 1
    return 0


async def parent():
    print("parent:", await work("parent"))
    pid = os.fork()  # (1) from here on two processes, each with this coroutine on its stack
    if pid == 0:
        os._exit(child())  # never returns into the parent's loop, nor cleans up after it
    status = os.waitpid(pid, 0)[1]
    print("parent: the child's exit code is", status >> 8)
    await asyncio.sleep(0.1)
    print("parent: my own loop still works")


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(parent())
loop.close()
