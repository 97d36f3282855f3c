"""A fork inside a coroutine."""
import asyncio
import os


async def main():
    await asyncio.sleep(0)
    pid = os.fork()  #@fork
    if pid == 0:
        code = 7  #@child
        os._exit(code)
    status = os.waitpid(pid, 0)[1]  #@parent
    print("child said", status >> 8)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
loop.close()
