# order: none, because other threads or processes hand over to the loop at their own pace
# min: 3.7
"""Handlers with dependencies: some are coroutines, others functions that run in threads; middleware around."""
import asyncio
import functools
import inspect
import threading


async def call(function, *args):
    if inspect.iscoroutinefunction(function):
        return await function(*args)
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, functools.partial(function, *args))


def settings():
    return threading.current_thread() is not threading.main_thread()


async def user():
    await asyncio.sleep(0.01)
    return "ada"


def middleware(handler):
    @functools.wraps(handler)
    async def wrapped(request):
        try:
            return await handler(request)
        except LookupError as error:
            return "404 %s" % error
        finally:
            print("done", request)

    return wrapped


@middleware
async def endpoint(request):
    name, elsewhere = await asyncio.gather(call(user), call(settings))
    if request == "/missing":
        raise LookupError(request)
    return name, elsewhere


async def main():
    for request in ("/", "/missing"):
        print(await endpoint(request))


asyncio.run(main())
