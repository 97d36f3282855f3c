# Futures: what set_exception() refuses first, _log_traceback, and what counts as a future.
import asyncio
loop = asyncio.new_event_loop()
f = loop.create_future()
f.cancel()
for a in ((None,), (3,), (KeyError,), (KeyError(1),)):
    try: f.set_exception(*a)
    except Exception as e: print(type(e).__name__, e)
f = loop.create_future()
try: f.set_exception(None)
except Exception as e: print(type(e).__name__, e)
try:
    f._log_traceback = True
    print('set', f._log_traceback)
except Exception as e: print(type(e).__name__, e)
f._log_traceback = False
class Duck:
    _asyncio_future_blocking = False
class Duck2:
    _asyncio_future_blocking = None
class Duck3:
    def __init__(self): self._asyncio_future_blocking = False
print([asyncio.isfuture(d) for d in (Duck(), Duck2(), Duck3(), Duck, 3, f)])
loop.close()
