# A loop that is closed takes no callbacks: what was to call them fails, though the future is done.
import asyncio
loop = asyncio.new_event_loop()
f = loop.create_future(); f.add_done_callback(print); f.add_done_callback(print)
g = loop.create_future(); g.add_done_callback(print)
h = loop.create_future(); h.add_done_callback(print)
n = loop.create_future()
loop.close()
for what in (lambda: f.set_result(1), lambda: f.add_done_callback(print), lambda: g.set_exception(ValueError('x')), h.cancel, lambda: n.set_result(3), lambda: f.set_result(2)):
    try: print(what())
    except BaseException as e: print(type(e).__name__, e)
for x in (f, g, h): print(x)
try: g.result()
except ValueError as e: print(e)
