# In debug mode, futures whose callbacks another thread would schedule refuse to be done by it.
import asyncio
import threading


def report(what, f):
    try:
        print(what, 'ok', type(f()).__name__)
    except Exception as exc:
        print(what, type(exc).__name__, exc)


def in_thread(what, f):
    thread = threading.Thread(target=report, args=(what, f))
    thread.start()
    thread.join()


async def nothing():
    pass


async def main():
    loop = asyncio.get_event_loop()
    loop.set_debug(True)
    results = [loop.create_future() for _ in range(4)]
    for future in results[:3]:
        future.add_done_callback(lambda f: print('never called'))
    in_thread('set_result', lambda: results[0].set_result(1))
    in_thread('set_exception', lambda: results[1].set_exception(ValueError('x')))
    in_thread('cancel', results[2].cancel)
    in_thread('set_result without callbacks', lambda: results[3].set_result(1))
    in_thread('add_done_callback', lambda: results[3].add_done_callback(print))
    pending = loop.create_future()
    in_thread('add_done_callback, pending', lambda: pending.add_done_callback(print))
    print([future.done() for future in results])
    loop.set_debug(False)
    await asyncio.sleep(0)
    results[1].exception()


loop = asyncio.new_event_loop()
loop.set_exception_handler(lambda loop, context: print(context['message']))
loop.run_until_complete(main())
report('Future(loop=5)', lambda: asyncio.Future(loop=5))
coroutine = nothing()
report('Task(loop=5)', lambda: asyncio.Task(coroutine, loop=5))
coroutine.close()
loop.close()
