# order: none, because the handles are made by hand
"""Handles that a program makes itself, also of classes of its own, and futures of an abstract loop."""
import asyncio


class Loop(asyncio.AbstractEventLoop):
    def get_debug(self):
        return False

    def call_soon(self, callback, *args, context=None):
        print('call_soon', callback.__name__, len(args))

    def call_exception_handler(self, context):
        print(sorted(context), type(context['exception']).__name__, str(context['message'])[:21])


class Noted(asyncio.Handle):
    def _run(self):
        print('runs', self._args)
        super()._run()


class Timer(asyncio.TimerHandle):
    pass


def bad(*args):
    raise KeyError(args)


def done(future):
    print('done', future.result())


loop = Loop()
print(isinstance(loop, asyncio.AbstractEventLoop), isinstance(loop, asyncio.BaseEventLoop))
handle = Noted(print, ('hello', 1), loop)
print(handle._callback is print, handle._args, handle._loop is loop, handle._cancelled, handle._scheduled
      if hasattr(handle, '_scheduled') else False)
handle._run()
handle.cancel()
print(handle._cancelled, handle._callback)
asyncio.Handle(bad, (1,), loop)._run()
early, late = Timer(1.5, print, ('early',), loop), asyncio.TimerHandle(2, print, (), loop)
print(early < late, early > late, sorted([late, early])[0] is early, early._when, late._scheduled, early <= early)
future = asyncio.Future(loop=loop)
future.add_done_callback(done)
future.set_result(7)
print(future.result(), future._loop is loop, future.done())
for call in (lambda: loop.call_later(1, print), lambda: loop.create_task(None), lambda: loop.time(),
             lambda: asyncio.AbstractEventLoopPolicy().get_event_loop(), asyncio.AbstractEventLoop().run_forever):
    try:
        call()
    except NotImplementedError as exc:
        print(repr(exc))
real = asyncio.new_event_loop()
mine = asyncio.Handle(print, ('from a queue',), real)
real._ready.append(mine)
real._ready.append(Noted(print, ('noted',), real))
real.call_soon(real.stop)
real.run_forever()
timer = real.call_later(100, print)
print(real._timer_cancelled_count, real._default_executor, real._exception_handler, real._task_factory, real._debug)
timer.cancel()
print(real._timer_cancelled_count)
real.close()
for wrong in (5, None):
    try:
        asyncio.Handle(print, (), wrong)
    except AttributeError as exc:
        print(exc)
    if wrong is not None:
        try:
            asyncio.Future(loop=wrong)
        except AttributeError as exc:
            print(exc)
try:
    asyncio.Future(5)
except TypeError as exc:
    print(type(exc).__name__)
