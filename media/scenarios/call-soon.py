# title: call_soon from the wrong thread
# shows: A callback waits in the ready queue, its loop in select(); nothing wakes it
# profiles: 3.13, 3.5.2, 3.14
# expect: hang
"""A callback that is scheduled and never runs.

call_soon() only appends a handle to the loop's ready queue. The loop sleeps in select() with no
timeout and does not look at the queue before something wakes it. The handle is not lost: it is
stranded. This program never ends; that is its point.

Look for: in the tree, the loop of LoopThread in phase "select" and, at the same time, one handle
in its ready queue. Step over the line marked (1) in MainThread and see the handle arrive; then use
Step to Wakeup and see that there is none.

Try: set WAKE_BY to "timer", "socket" or "threadsafe" and start again. Any later wakeup, of
whatever kind, runs the stranded callback as well.
"""
import asyncio
import socket
import threading
import time

WAKE_BY = "nothing"


def task():
    print("task: I run at last")
    if WAKE_BY != "nothing":
        loop.stop()


def run_loop():
    asyncio.set_event_loop(loop)
    loop.run_forever()


loop = asyncio.new_event_loop()
ours, theirs = socket.socketpair()
loop.add_reader(ours, lambda: print("reader:", ours.recv(10)))
if WAKE_BY == "timer":
    loop.call_later(1.0, print, "timer: one second is over")

thread = threading.Thread(target=run_loop, name="LoopThread")
thread.start()
time.sleep(0.2)  # by now the loop sleeps in select()

loop.call_soon(task)  # (1) appended to the ready queue; no byte goes through the self-pipe
print("main: the ready queue holds", len(loop._ready), "handle")

time.sleep(0.3)
print("main: 0.3 s later it still holds", len(loop._ready))

if WAKE_BY == "socket":
    theirs.send(b"hello")
elif WAKE_BY == "threadsafe":
    loop.call_soon_threadsafe(print, "threadsafe: I brought a byte along")

thread.join()  # waits for ever: LoopThread sleeps, and so does this thread
