# Fork outside a loop, both processes run their copy of it: callbacks and timers are private.
import asyncio
import os


def say(text):
    print(("parent: " if os.getpid() == parent else "child: ") + text)


parent = os.getpid()
loop = asyncio.new_event_loop()
loop.call_soon(say, "soon")
loop.call_later(0.05, say, "timer")
loop.call_later(0.1, loop.stop)
pid = os.fork()
if pid:
    os.waitpid(pid, 0)
loop.run_forever()
say("end")
if pid == 0:
    os._exit(0)
loop.close()
