# PYTHONASYNCIODEBUG counts when a loop is made.
# order: names, because it depends on the threads when the loop is woken
# min: 3.8
import asyncio
import logging
import os
import threading

logging.basicConfig(level=logging.DEBUG, format="%(levelname)s:%(name)s:%(message)s")
logging.getLogger().handlers[0].setStream(__import__("sys").stdout)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug())
    checked = threading.Event()

    def intrude():
        for method, args in ((loop.call_soon, (print,)), (loop.call_later, (1, print))):
            try:
                method(*args)
            except Exception as exc:
                print(type(exc).__name__, exc)
        loop.call_soon_threadsafe(print, "invited")
        checked.set()

    thread = threading.Thread(target=intrude)
    thread.start()
    await asyncio.sleep(0.05)
    thread.join()
    if loop.get_debug():
        try:
            loop.call_soon("not callable")
        except TypeError as exc:
            print(exc)


asyncio.run(main())
os.environ["PYTHONASYNCIODEBUG"] = "1"
asyncio.run(main())
del os.environ["PYTHONASYNCIODEBUG"]
asyncio.run(main(), debug=True)
