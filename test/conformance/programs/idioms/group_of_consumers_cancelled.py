# min: 3.7
"""Consumers that loop for ever catch what their work raises, never their cancellation."""
import asyncio


async def consume(queue, log):
    while True:
        item = await queue.get()
        try:
            log.append(10 // item)
        except ZeroDivisionError:
            log.append("bad")
        finally:
            queue.task_done()


async def main():
    queue, log = asyncio.Queue(), []
    consumers = [asyncio.ensure_future(consume(queue, log)) for _ in range(3)]
    for item in (1, 0, 5):
        queue.put_nowait(item)
    await queue.join()
    for consumer in consumers:
        consumer.cancel()
    results = await asyncio.gather(*consumers, return_exceptions=True)
    print(log, [type(result).__name__ for result in results])


asyncio.run(main())
