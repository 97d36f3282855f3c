# Appendix B28: the rest of the batch, later iterations and timers run in both processes.
# order: names, because the last timer may be due together with the one before
import asyncio
import os


def say(text):
    print(("parent: " if os.getpid() == parent else "child: ") + text)


def forking():
    pid = os.fork()
    if pid:
        os.waitpid(pid, 0)
    loop.call_soon(say, "scheduled after the fork")


def end():
    say("timer")
    loop.stop()


parent = os.getpid()
loop = asyncio.new_event_loop()
loop.call_soon(say, "before the fork")
loop.call_soon(forking)
loop.call_soon(say, "rest of the batch")
loop.call_later(0.05, end)
loop.run_forever()
say("after run_forever, running: %s" % loop.is_running())
if os.getpid() != parent:
    os._exit(0)
loop.close()
