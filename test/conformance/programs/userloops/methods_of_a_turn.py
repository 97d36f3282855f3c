import asyncio
import sys


class Counting(asyncio.SelectorEventLoop):
    turns = 0

    def _run_once(self):
        self.turns += 1
        print('turn', self.turns, len(self._ready), len(self._scheduled))
        super()._run_once()

    def call_at(self, when, callback, *args, **kw):
        print('call_at')
        return super().call_at(when, callback, *args, **kw)

    def _add_callback(self, handle):
        print('add', handle._cancelled)
        super()._add_callback(handle)

    def _timer_handle_cancelled(self, handle):
        print('cancelled')
        super()._timer_handle_cancelled(handle)

    def call_exception_handler(self, context):
        print('handler', context['message'][:21])


async def main():
    loop = asyncio.get_event_loop()
    h = loop.call_later(5, print)
    h.cancel()
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0.01)
    loop.call_soon_threadsafe(print, 'woken')
    await asyncio.sleep(0.01)


loop = Counting()
try:
    loop.run_until_complete(main())
    loop.call_soon(sys.exit, 3)
    loop.run_forever()
finally:
    loop.close()
