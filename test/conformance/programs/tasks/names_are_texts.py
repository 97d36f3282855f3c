# A name of a task that is no text becomes one with str().
# min: 3.8
import asyncio
class N:
    def __str__(self): return 'text'
async def f(): pass
async def main():
    loop = asyncio.get_running_loop()
    for n in (3, True, None, 1.5, N(), 'x'):
        t = asyncio.Task(f(), loop=loop, name=n); print(t.get_name()[:4])
        t = loop.create_task(f(), name=n); print(t.get_name()[:4])
        t = asyncio.create_task(f(), name=n); print(t.get_name()[:4])
        t.set_name(n); print(t.get_name())
asyncio.run(main())
