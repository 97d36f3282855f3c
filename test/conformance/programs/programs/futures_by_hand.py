# A small library of futures on plain callbacks: any, all, map, delay and race, without asyncio's own.
import asyncio

loop = asyncio.new_event_loop()


def delay(seconds, value):
    future = loop.create_future()

    def fire():
        if not future.done():
            future.set_result(value)

    handle = loop.call_later(seconds, fire)
    future.add_done_callback(lambda done: handle.cancel())
    return future


def map_future(future, function):
    mapped = loop.create_future()

    def finish(done):
        if mapped.done():
            return
        try:
            mapped.set_result(function(done.result()))
        except Exception as error:
            mapped.set_exception(error)

    future.add_done_callback(finish)
    return mapped


def all_of(futures):
    results, missing = loop.create_future(), [len(futures)]

    def finish(done):
        missing[0] -= 1
        if missing[0] == 0:
            results.set_result([future.result() for future in futures])

    for future in futures:
        future.add_done_callback(finish)
    return results


def race(*futures):
    first = loop.create_future()

    def finish(done):
        if not first.done():
            first.set_result(done.result())
            for future in futures:
                if future is not done:
                    print("loser cancelled", future.cancel())

    for future in futures:
        future.add_done_callback(finish)
    return first


async def main():
    print(await map_future(delay(0.01, 20), lambda value: value + 1))
    print(await all_of([delay(0.03, "c"), delay(0.01, "a"), delay(0.02, "b")]))
    print(await race(delay(1, "slow"), delay(0.01, "fast")))
    try:
        await map_future(delay(0, 0), lambda value: 1 // value)
    except ZeroDivisionError as error:
        print(type(error).__name__)
    print(await all_of([map_future(delay(0.01 * n, n), str) for n in (2, 0, 1)]))


loop.run_until_complete(main())
loop.close()
