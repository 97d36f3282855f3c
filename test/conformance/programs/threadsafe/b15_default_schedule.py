# Appendix B15: right after start() the loop's thread already sleeps in select(): nothing printed.
# expect: hang
import asyncio
import threading


def task():
    print("never printed")


loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever)
thread.start()
loop.call_soon(task)
