# Appendix B22: the same from a plain callback, with callbacks only: fine wherever the slot is empty.
import asyncio
import os


def callback():
    pid = os.fork()
    if pid == 0:
        new = asyncio.new_event_loop()
        new.call_soon(print, "child: callback of the new loop")
        new.call_later(0.01, new.stop)
        try:
            new.run_forever()
            print("child: ended", new.is_running(), loop.is_running())
        except RuntimeError as error:
            print("child:", error)
        os._exit(0)
    os.waitpid(pid, 0)
    loop.stop()


loop = asyncio.new_event_loop()
loop.call_soon(callback)
loop.run_forever()
print("parent: ended")
loop.close()
