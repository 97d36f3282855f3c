# Futures and tasks that are made without a loop ask get_event_loop(), also of a policy of one's own.
import asyncio, warnings
warnings.simplefilter('ignore')
try:
    f = asyncio.Future()
    print(f, f._loop is asyncio.get_event_loop())
except RuntimeError as e: print(e)
class P(asyncio.DefaultEventLoopPolicy):
    def get_event_loop(self):
        print('asked')
        return super().get_event_loop()
asyncio.set_event_loop_policy(P())
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
f = asyncio.Future()
print(f._loop is loop)
f = asyncio.Future(loop=None)
print(f._loop is loop)
async def c(): return 1
t = asyncio.Task(c())
print(t._loop is loop)
print(loop.run_until_complete(t))
t = asyncio.ensure_future(c())
print(t._loop is loop, loop.run_until_complete(t))
class F(asyncio.Future):
    def __init__(self, x, **k):
        super().__init__(**k)
        self.x = x
f = F(3)
print(f.x, f._loop is loop)
async def m():
    f = F(4); f.set_result(f.x)
    return await f
print(loop.run_until_complete(m()))

