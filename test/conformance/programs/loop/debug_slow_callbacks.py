# Debug mode warns of callbacks and steps that take long, by the name of what took the time.
# order: none, because the tracer's own functions stand in the reprs
import asyncio
import logging
import re
import time


class Shown(logging.Handler):
    def emit(self, record):
        if record.exc_info:
            print("failed", record.exc_info[1])
            return
        text = re.sub(r"0x[0-9a-f]+", "ADDRESS", record.getMessage())
        text = re.sub(r"took (\d\.\d)\d\d seconds", r"took \1 seconds", text)
        text = re.sub(r"/\S*/(base_events.py):\d+", r"\1", text.replace(__file__, "FILE"))
        print(record.levelname, record.name, text)


logging.getLogger("asyncio").addHandler(Shown())


def block(seconds):
    time.sleep(seconds)


def block_and_fail(seconds):
    time.sleep(seconds)
    raise ValueError("too slow")


class Blocker:
    def __init__(self, seconds):
        self.seconds = seconds

    def __repr__(self):
        return "<Blocker>"

    def __call__(self):
        time.sleep(self.seconds)

    def method(self):
        time.sleep(self.seconds)


async def worker():
    time.sleep(0.22)
    await asyncio.sleep(0)
    time.sleep(0.03)
    await asyncio.sleep(0)
    time.sleep(0.32)
    return "done"


async def main():
    loop = asyncio.get_event_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    print(await loop.create_task(worker()))
    loop.call_soon(block, 0.22)
    loop.call_soon(block, 0.02)
    loop.call_soon(Blocker(0.22).method)
    loop.call_soon(block_and_fail, 0.42)
    await asyncio.sleep(0.05)
    loop.slow_callback_duration = 0.5
    time.sleep(0.22)
    await asyncio.sleep(0)
    loop.slow_callback_duration = 0.01
    time.sleep(0.12)
    await asyncio.sleep(0)
    loop.set_debug(False)
    time.sleep(0.22)
    await asyncio.sleep(0)
    print("end")


loop = asyncio.get_event_loop_policy().new_event_loop()
loop.set_debug(True)
task = loop.create_task(main())
loop.run_until_complete(task)
loop.close()
