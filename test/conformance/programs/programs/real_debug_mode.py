# min: 3.7
# stderr: none
# order: none, because slow callbacks decide it
"""Debug mode as people meet it: slow callbacks, calls from the wrong thread, never awaited, never retrieved, handlers."""
import asyncio
import gc
import logging
import sys
import threading
import time
import warnings


class Keep(logging.Handler):
    def __init__(self):
        super().__init__()
        self.lines = []

    def emit(self, record):
        text = self.format(record)
        self.lines.append((record.levelname, text.split(' took ')[0].split('\n')[0][:60]))


keep = Keep()
logging.getLogger('asyncio').addHandler(keep)
logging.getLogger('asyncio').propagate = False


async def forgotten():
    pass


async def slow():
    time.sleep(0.06)


async def fails():
    raise OSError('nobody looks')


def handler(loop, context):
    problems.append((context['message'][:40], type(context.get('exception')).__name__, sorted(set(context) - {'source_traceback'})))


problems = []


async def main():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 0.03
    loop.set_exception_handler(handler)
    print(loop.get_debug(), loop.get_exception_handler() is handler)
    await slow()
    await asyncio.sleep(0)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        forgotten()
        gc.collect()
        print([str(w.message).split('\n')[0] for w in caught])
    task = loop.create_task(fails())
    await asyncio.sleep(0)
    del task
    gc.collect()
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    found = []

    def wrong():
        for call in (lambda: loop.call_soon(print), lambda: loop.call_later(1, print), lambda: loop.call_at(1, print)):
            try:
                call()
            except RuntimeError as e:
                found.append(str(e))
        loop.call_soon_threadsafe(found.append, 'ok')
    thread = threading.Thread(target=wrong)
    thread.start()
    await loop.run_in_executor(None, thread.join)
    print(found)
    for bad in (forgotten, None):
        try:
            loop.call_soon(bad)
        except TypeError as e:
            print(str(e)[:45])
    print(problems)

    def broken(loop, context):
        raise RuntimeError('handler')
    loop.set_exception_handler(broken)
    loop.call_exception_handler({'message': 'hello'})
    loop.set_exception_handler(None)
    try:
        loop.set_exception_handler(3)
    except TypeError as e:
        print(e)


asyncio.run(main(), debug=True)
for line in keep.lines:
    if 'epoll' not in line[1].lower() and 'poll' not in line[1]:
        print(*line)
