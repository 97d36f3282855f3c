# Request ids in context variables: tasks, callbacks, executors with copied contexts, a logging filter.
# min: 3.7
# order: none, because a thread answers
# lacks: contextvars, io, logging
import asyncio
import contextvars
import functools
import io
import logging

request_id = contextvars.ContextVar("request_id", default="-")
user = contextvars.ContextVar("user")


class ContextFilter(logging.Filter):
    def filter(self, record):
        record.request = request_id.get()
        return True


stream = io.StringIO()
log = logging.Logger("app")
handler = logging.StreamHandler(stream)
handler.setFormatter(logging.Formatter("[%(request)s] %(message)s"))
handler.addFilter(ContextFilter())
log.addHandler(handler)


async def authenticate(name):
    token = user.set(name)
    try:
        await asyncio.sleep(0)
        log.info("user %s", user.get())
        return user.get()
    finally:
        user.reset(token)


async def handle(number):
    request_id.set("r{}".format(number))
    asyncio.get_event_loop().call_soon(log.info, "callback")
    name = await authenticate("u{}".format(number))
    loop = asyncio.get_event_loop()
    context = contextvars.copy_context()
    work = functools.partial(context.run, blocking, name)
    answer = await loop.run_in_executor(None, work)
    return answer, user.get("nobody")


def blocking(name):
    return "{} for {}".format(request_id.get(), name)


async def main():
    request_id.set("main")
    for number in range(2):
        print(await asyncio.ensure_future(handle(number)))
    await asyncio.gather(authenticate("x"), authenticate("y"))
    try:
        user.get()
    except LookupError as error:
        print("LookupError", request_id.get())


asyncio.run(main())
context = contextvars.copy_context()
context.run(request_id.set, "inside")
print(request_id.get(), context[request_id], request_id in context, len(context))
print(stream.getvalue(), end="")
