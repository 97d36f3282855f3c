# title: Two remedies for inherited loops
# shows: One program, three fork policies: a deaf parent, a refused child, or two that work
# profiles: 3.13, 3.5.3, 3.6, 3.14
# policies: cpython, must-close, selector-only
"""What if a forked child were told what to do with the loop it inherits?

Two remedies were once proposed to CPython, and neither was taken. Run this under each policy:
  launch.json   "forkPolicy": "cpython", "must-close" or "selector-only"
  command line  loopscope run scenario:fork-policies --fork-policy selector-only
Running it from the scenario picker asks for the policy.

  cpython        the child may do anything; close() takes the self-pipe out of the epoll instance
                 of both processes, and a loop that was running at the fork cannot be closed
  must-close     every use of the inherited loop but close() is a RuntimeError; that saves the
                 child from itself, but close() still makes the parent deaf
  selector-only  close() closes the child's epoll descriptor, unregisters nothing and empties the
                 child's loop slots, also while the loop is running: both go on working

Look for: the EPOLL_CTL_DEL of the child at (1), or its absence; what the child is told at (2).
"""
import asyncio
import os
import threading
import time


def attempt(what, call):
    try:
        call()
        print("child:", what, "works")
    except RuntimeError as error:
        print("child:", what, "fails:", error)


def run_own_loop():
    own = asyncio.new_event_loop()
    own.call_soon(own.stop)
    try:
        own.run_forever()
    finally:
        own.close()


def child(loop):
    attempt("call_soon on the inherited loop", lambda: loop.call_soon(print))
    attempt("close()", loop.close)  # (1)
    attempt("a loop of its own", run_own_loop)  # (2)
    os._exit(0)


async def listen(loop):
    """Let a thread wake the loop; a timer after 2 s is the last resort."""
    heard = loop.create_future()

    def post():
        time.sleep(0.2)
        loop.call_soon_threadsafe(heard.set_result, time.monotonic())

    rescue = loop.call_later(2.0, print, "parent: woken by a timer only")
    threading.Thread(target=post, name="Poster").start()
    posted = await heard
    rescue.cancel()
    print("parent: the callback came %d s late" % round(time.monotonic() - posted))


async def fork_inside(loop):
    pid = os.fork()
    if pid == 0:
        child(loop)
    os.waitpid(pid, 0)
    await listen(loop)


print("act 1: fork() while the loop runs")
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(fork_inside(loop))

print("act 2: fork() while it does not")
pid = os.fork()
if pid == 0:
    child(loop)
os.waitpid(pid, 0)
loop.run_until_complete(listen(loop))
loop.close()
