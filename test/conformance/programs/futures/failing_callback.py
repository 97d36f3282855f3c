# A done callback that raises is reported; the other callbacks still run.
import asyncio


def bad(future):
    raise RuntimeError("callback failed on %s" % future.result())


loop = asyncio.new_event_loop()
future = loop.create_future()
future.add_done_callback(lambda done: print("first"))
future.add_done_callback(bad)
future.add_done_callback(lambda done: print("third"))
loop.call_soon(future.set_result, 3)
print(loop.run_until_complete(future))
loop.stop()
loop.run_forever()
loop.close()
