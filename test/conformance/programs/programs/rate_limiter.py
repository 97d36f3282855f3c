# A token bucket and a semaphore limit how many requests start and run at the same time.
# min: 3.7
import asyncio


class Bucket:
    def __init__(self, tokens, period):
        self.tokens = self.size = tokens
        self.period = period
        self.waiters = []
        self.refiller = asyncio.ensure_future(self.refill())

    async def refill(self):
        while True:
            await asyncio.sleep(self.period)
            self.tokens = self.size
            while self.tokens and self.waiters:
                waiter = self.waiters.pop(0)
                if not waiter.done():
                    self.tokens -= 1
                    waiter.set_result(None)

    async def take(self):
        if self.tokens:
            self.tokens -= 1
            return False
        waiter = asyncio.get_event_loop().create_future()
        self.waiters.append(waiter)
        await waiter
        return True


async def request(n, bucket, gate, log):
    waited = await bucket.take()
    async with gate:
        log["running"] += 1
        log["most"] = max(log["most"], log["running"])
        log["started"].append((n, waited))
        await asyncio.sleep(0.001)
        log["running"] -= 1
    return n


async def main():
    bucket = Bucket(3, 0.05)
    gate = asyncio.Semaphore(2)
    log = {"running": 0, "most": 0, "started": []}
    requests = [asyncio.ensure_future(request(n, bucket, gate, log)) for n in range(8)]
    await asyncio.sleep(0.02)
    requests[4].cancel()
    print("cancelled", await asyncio.gather(requests[4], return_exceptions=True) != [4])
    results = await asyncio.gather(*requests, return_exceptions=True)
    print([result if isinstance(result, int) else "-" for result in results])
    print(log)
    bucket.refiller.cancel()


asyncio.run(main())
