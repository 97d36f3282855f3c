# None as a time or delay: TypeError or AssertionError by version; when() exists from 3.7.
import asyncio

loop = asyncio.new_event_loop()
for action in [lambda: loop.call_at(None, print), lambda: loop.call_later(None, print)]:
    try:
        action()
        print("accepted")
    except (TypeError, AssertionError) as error:
        print(type(error).__name__, error)
when = loop.time() + 100
handle = loop.call_at(when, print)
print(hasattr(handle, "when"), handle._when == when, handle < loop.call_at(when + 1, print))
loop.close()
