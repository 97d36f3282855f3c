# Context managers of all sorts: exit stacks, suppress, closing, redirected output, nullcontext, async ones.
# min: 3.7
# lacks: io
import asyncio
import contextlib
import io

log = []


class Resource(contextlib.ContextDecorator):
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        log.append("+" + self.name)
        return self

    def __exit__(self, kind, error, traceback):
        log.append("-{}{}".format(self.name, "" if kind is None else "!" + kind.__name__))
        return self.swallow

    def close(self):
        log.append("closed " + self.name)


@contextlib.contextmanager
def transaction(name):
    log.append("begin " + name)
    try:
        yield name.upper()
    except ValueError:
        log.append("rollback " + name)
        raise
    else:
        log.append("commit " + name)


@Resource("decorated")
def decorated(value):
    return value + 1


with contextlib.ExitStack() as stack:
    for name in "ab":
        stack.enter_context(Resource(name))
    stack.callback(log.append, "callback")
    stack.push(Resource("c", swallow=True))
    raise KeyError("swallowed")
print(log, decorated(1))
log.clear()
with contextlib.suppress(ValueError), transaction("t1") as name, contextlib.closing(Resource("d")):
    log.append(name)
    raise ValueError
with transaction("t2"):
    pass
print(log)
with contextlib.redirect_stdout(io.StringIO()) as captured:
    print("hidden")
print(captured.getvalue().strip(), contextlib.nullcontext(5).__enter__())


@contextlib.asynccontextmanager
async def connection(name):
    await asyncio.sleep(0)
    try:
        yield name
    finally:
        await asyncio.sleep(0)
        log.append("disconnected " + name)


async def main():
    log.clear()
    async with contextlib.AsyncExitStack() as stack:
        names = [await stack.enter_async_context(connection(name)) for name in ("x", "y")]
        stack.push_async_callback(asyncio.sleep, 0)
        log.append(names)
    try:
        async with connection("z"):
            raise RuntimeError("inside")
    except RuntimeError as error:
        log.append(str(error))
    print(log)


asyncio.run(main())
