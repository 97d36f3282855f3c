# A timer at NaN is due at once, one at infinity never; a sleep of NaN is refused from 3.13 on.
import asyncio

loop = asyncio.get_event_loop_policy().new_event_loop()


async def main():
    log = []
    loop.call_later(float('inf'), log.append, 'never')
    print(loop.call_at(float('nan'), print, 'at once'))
    loop.call_at(float('-inf'), log.append, 'long ago')
    await asyncio.sleep(0.05)
    print(log)
    try:
        print(await asyncio.wait_for(asyncio.sleep(float('nan'), 'slept'), 1))
    except ValueError as error:
        print(error)


loop.run_until_complete(main())
