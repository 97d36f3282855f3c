# min: 3.7
# stderr: none
# run() closes the generators that are still open, and tells of what goes wrong in doing so.
# order: none, because the loop closes its generators in the order of a weak set
import asyncio

kept = []


async def count(n):
    try:
        for i in range(n):
            yield i
    finally:
        await asyncio.sleep(0)
        print('closed')


async def failing():
    try:
        yield 1
    finally:
        raise ValueError('while closing')


def handler(loop, context):
    print(context['message'].split(' generator ')[0], repr(context['exception']))
    print(sorted(context))


async def main():
    asyncio.get_event_loop().set_exception_handler(handler)
    g = count(5)
    kept.append(g)
    print(await g.__anext__())
    f = failing()
    kept.append(f)
    print(await f.__anext__())
    print('main is done')


asyncio.run(main())
print('over')
