# Staggered attempts: started when the last has failed or takes long; the first to succeed cancels the others.
# min: 3.8
import asyncio
from asyncio.staggered import staggered_race
async def main():
    def mk(i, t, fail):
        async def f():
            print('start', i)
            try:
                await asyncio.sleep(t)
            except asyncio.CancelledError:
                print('cancelled', i); raise
            if fail: raise ValueError(i)
            print('won', i)
            return i
        return f
    print(await staggered_race([mk(0,.6,True), mk(1,.9,False), mk(2,.3,True), mk(3,5,False)], .25))
    print(await staggered_race([mk(0,.1,True), mk(1,.1,True)], None))
    print(await staggered_race([], 1))
    t=asyncio.ensure_future(staggered_race([mk(0,5,True), mk(1,5,True)], .2))
    await asyncio.sleep(.5)
    t.cancel()
    try: await t
    except asyncio.CancelledError: print('x')
    await asyncio.sleep(0)
asyncio.run(main())
