# as_completed() with a timeout: what is missing then raises TimeoutError.
import asyncio


async def main():
    tasks = [asyncio.ensure_future(asyncio.sleep(t, t)) for t in (0.3, 0.01, 10)]
    for next_one in asyncio.as_completed(tasks, timeout=0.1):
        try:
            print(await next_one)
        except asyncio.TimeoutError as exc:
            print("timeout", exc.args)
    for task in tasks:
        task.cancel()
    try:
        list(asyncio.as_completed(tasks[0]))
    except TypeError as exc:
        print(exc)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
