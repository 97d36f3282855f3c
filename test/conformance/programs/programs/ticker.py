# A periodic ticker on call_later that catches up, pauses, and stops itself from a callback.
# min: 3.6
import asyncio


class Ticker:
    def __init__(self, loop, period, callback):
        self.loop, self.period, self.callback = loop, period, callback
        self.handle, self.count = None, 0

    def start(self):
        self.when = self.loop.time() + self.period
        self.handle = self.loop.call_at(self.when, self.tick)
        return self

    def tick(self):
        self.count += 1
        self.when += self.period
        self.handle = self.loop.call_at(self.when, self.tick)
        self.callback(self)

    def stop(self):
        self.handle.cancel()


log = []
loop = asyncio.new_event_loop()


def fast(ticker):
    log.append("f{}".format(ticker.count))
    if ticker.count == 5:
        ticker.stop()


def slow(ticker):
    log.append("S{}".format(ticker.count))
    if ticker.count == 2:
        ticker.stop()
        finished.set_result(ticker.count)


def broken(ticker):
    ticker.stop()
    raise RuntimeError("tick {}".format(ticker.count))


def handler(loop, context):
    log.append(str(context["exception"]))


loop.set_exception_handler(handler)
finished = loop.create_future()
Ticker(loop, 0.02, fast).start()
Ticker(loop, 0.07, slow).start()
Ticker(loop, 0.03, broken).start()
print(loop.run_until_complete(finished))
print(log)
loop.close()
