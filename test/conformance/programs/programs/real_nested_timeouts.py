# min: 3.7
"""Timeouts inside gather inside timeouts, shields, cleanup that takes longer than it may, suppressed cancels."""
import asyncio

log = []


async def job(name, seconds, cleanup=0.0, swallow=False):
    try:
        await asyncio.sleep(seconds)
        log.append(f'{name} done')
        return name
    except asyncio.CancelledError:
        log.append(f'{name} cancelled')
        if cleanup:
            await asyncio.sleep(cleanup)
            log.append(f'{name} cleaned')
        if swallow:
            return f'{name} swallowed'
        raise
    finally:
        log.append(f'{name} finally')


async def limited(coroutine, seconds):
    try:
        return await asyncio.wait_for(coroutine, seconds)
    except asyncio.TimeoutError:
        return 'timeout'


async def show(title, awaitable):
    log.clear()
    try:
        result = await awaitable
    except BaseException as e:
        result = type(e).__name__
    print(title, '->', result)
    for line in log:
        print('   ', line)


async def shielded():
    inner = asyncio.ensure_future(job('inner', 0.06))
    first = await limited(asyncio.shield(inner), 0.02)
    return first, inner.done(), await inner


async def first_of(*coroutines):
    tasks = [asyncio.ensure_future(c) for c in coroutines]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in tasks:
        if task in pending:
            task.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    return [t.result() for t in tasks if t in done]


async def cancel_twice():
    task = asyncio.ensure_future(job('twice', 1, cleanup=0.5))
    await asyncio.sleep(0.01)
    print(task.cancel(), end=' ')
    await asyncio.sleep(0.01)
    print(task.cancel(), end=' ')
    await asyncio.wait([task])
    print(task.cancel(), task.cancelled())
    return task.cancelled()


async def parent():
    children = [asyncio.ensure_future(job(f'child{i}', 1, cleanup=0.01 * i)) for i in range(3)]
    try:
        await asyncio.gather(*children)
    finally:
        log.append(f'parent sees {[c.done() for c in children]}')
        await asyncio.wait(children)


async def main():
    await show('plain', limited(job('a', 0.01), 1))
    await show('late', limited(job('b', 1), 0.01))
    await show('cleanup', limited(job('c', 1, cleanup=0.02), 0.01))
    await show('gather of limits', asyncio.gather(limited(job('d', 0.01), 0.05), limited(job('e', 0.1), 0.03), job('f', 0.06)))
    await show('limit of gather', limited(asyncio.gather(job('g', 0.01), job('h', 0.5)), 0.03))
    await show('nested', limited(limited(limited(job('i', 1, 0.01), 0.02), 0.04), 0.06))
    await show('inner later', limited(limited(job('j', 1), 5), 0.02))
    await show('shield', shielded())
    await show('first', first_of(job('k', 0.02), job('l', 0.2, 0.01), job('m', 0.3, swallow=True)))
    await show('twice', cancel_twice())
    await show('parent', limited(parent(), 0.02))
    await show('zero', limited(job('n', 0.01), 0))
    await show('no limit', limited(job('o', 0.01), None))
    ready = asyncio.get_event_loop().create_future()
    ready.set_result('ready')
    await show('ready', limited(ready, 0))
    await show('error first', asyncio.gather(job('p', 0.05), asyncio.wait_for(job('q', 1), 0.01)))
    await asyncio.sleep(0.06)
    print(log[-2:])


asyncio.run(main())
