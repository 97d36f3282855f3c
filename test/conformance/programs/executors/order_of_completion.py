# Section 2.10: the answer comes with the self-pipe; who awaits it resumes one iteration later.
import asyncio
import time


def work():
    time.sleep(0.05)
    return 5


async def main():
    loop = asyncio.get_event_loop()
    future = loop.run_in_executor(None, work)
    future.add_done_callback(lambda f: print("callback", f.result()))
    print("done", future.done())
    print("result", await future)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
