# What readers, servers and names of hosts say of values that they cannot take.
# order: none, because other threads or processes hand over to the loop at their own pace
import asyncio
import os
import socket


def check(label, function, *args, **kwargs):
    try:
        print(label, "=", function(*args, **kwargs))
    except Exception as error:
        print(label, "->", type(error).__name__, error)


async def wait(label, awaitable):
    try:
        result = await asyncio.wait_for(awaitable, 0.2)
    except Exception as error:
        print(label, "->", type(error).__name__, error)
    else:
        print(label, "=", result if isinstance(result, (bytes, list)) else type(result).__name__)


async def main():
    loop = asyncio.get_event_loop()
    reader = asyncio.StreamReader()
    for data in (b"", b"ab", 3, None, 1.5, bytearray(b"c"), memoryview(b"d"), [101]):
        check("feed_data", reader.feed_data, data)
    reader.feed_eof()
    for separator in (None, 3, b""):
        await wait("readuntil", reader.readuntil(separator))
    await wait("read", reader.read())

    for arguments in ((None, None), ("127.0.0.1", -1), ("127.0.0.1", "nope"), ("127.0.0.1", 99999)):
        await wait("getaddrinfo", loop.getaddrinfo(*arguments, type=socket.SOCK_STREAM))
    await wait("getaddrinfo", loop.getaddrinfo("127.0.0.1", 1, family=99))

    left, right = socket.socketpair()
    left.setblocking(False)
    await wait("sock_sendall", loop.sock_sendall(left, 3))
    left.close()
    right.close()

    await wait("unix server", asyncio.start_unix_server(print, "/no such folder/socket"))
    try:
        await asyncio.start_unix_server(print, os.path.abspath(__file__))
    except OSError as error:
        print(type(error).__name__, error.errno)

    condition = asyncio.Condition()
    async with condition:
        for n in ("x", None, 0, -1, 1.5):
            waiting = asyncio.ensure_future(wait_at(condition))
            condition._lock.release()
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            await condition.acquire()
            check("notify", condition.notify, n)
            waiting.cancel()


async def wait_at(condition):
    async with condition:
        await condition.wait()


class Stop(BaseException):
    pass


def handler(loop, context):
    raise Stop(context["message"])


def report(text):
    print("reported", text)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.set_exception_handler(handler)
loop.default_exception_handler = lambda context: report(context["message"])
try:
    loop.call_exception_handler({"message": "given"})
except Stop as stop:
    print("Stop", stop)
loop.close()
for value in (3, None, 1.5):
    check("extend", bytearray().extend, value)
print(repr(memoryview(b""))[:10])
