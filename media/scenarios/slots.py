# title: The two slots of a thread
# shows: One loop per thread: get_event_loop() fails in a second thread until set_event_loop()
# profiles: 3.13, 3.5.2, 3.14
"""Where does get_event_loop() find its loop?

Every thread has two slots. The policy slot holds the loop that set_event_loop() put there; the
running slot holds the loop that is inside run_forever() right now. get_event_loop() looks into the
running slot first, then into the policy slot, and each thread sees only its own two.

Look for: the scope "Loop slots" of MainThread and of Worker, and the answer it predicts for
get_event_loop(). Step over the lines marked (1) to (5) and see which slot changes.

Compare: 3.5.2 has no running slot, so (3) answers with the policy slot's loop. 3.14 makes no loop
on its own, so (1) fails in the main thread as well.
"""
import asyncio
import threading


def ask(where):
    """Say what get_event_loop() answers here and return the loop, or None."""
    try:
        loop = asyncio.get_event_loop()
    except RuntimeError as error:
        print(where + ":", error)
        return None
    if loop is first:
        print(where + ": the first loop")
    elif loop is second:
        print(where + ": the second loop")
    else:
        print(where + ": a new loop, made on the spot")
    return loop


async def coroutine():
    ask("in a coroutine of the second loop")  # (3) both slots are full: which one wins?


def worker():
    ask("in Worker, nothing set")  # (4) a new thread starts with two empty slots
    asyncio.set_event_loop(second)
    ask("in Worker, after set_event_loop")  # (5)
    asyncio.set_event_loop(None)


first = second = None
made = ask("in MainThread, nothing set")  # (1) the main thread may get a loop for free
if made is not None:
    made.close()

first = asyncio.new_event_loop()  # makes a loop and touches no slot
second = asyncio.new_event_loop()
asyncio.set_event_loop(first)  # (2) fills the policy slot
ask("in MainThread, after set_event_loop")
second.run_until_complete(coroutine())

thread = threading.Thread(target=worker, name="Worker")
thread.start()
thread.join()

asyncio.set_event_loop(None)
first.close()
second.close()
