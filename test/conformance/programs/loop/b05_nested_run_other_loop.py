# Appendix B5: running another loop inside a callback: only 3.5.2 and older allow it.
import asyncio


async def inner():
    print("inner runs")
    return "inner result"


def callback():
    job = inner()
    try:
        print("nested:", second.run_until_complete(job))
    except RuntimeError as error:
        print("refused:", error)
        job.close()
    first.stop()


first = asyncio.new_event_loop()
second = asyncio.new_event_loop()
first.call_soon(callback)
first.run_forever()
print(first.is_running(), second.is_running())
second.call_soon(second.stop)
second.run_forever()
print("second works on its own")
first.close()
second.close()
