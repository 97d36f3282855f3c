import asyncio
import os
import threading


class Worker:
    def __init__(self):
        self.done = []

    def work(self, n):
        self.done.append(n)  #@work
        return n


async def job(n):
    await asyncio.sleep(0.01 * n)  #@job
    return n


async def main():
    worker = Worker()
    for n in range(6):
        worker.work(n)  #@turn
    loop = asyncio.get_running_loop()
    loop.call_soon(print, "native")
    loop.call_soon_threadsafe(worker.done.append, 9)
    timer = loop.call_later(9, print, "never")
    await asyncio.gather(job(1), job(2))
    timer.cancel()
    print("cancelled", worker.done)  #@cancelled
    pid = os.fork()
    if pid == 0:
        os._exit(3)  #@child
    os.waitpid(pid, 0)  #@forked


def thread():
    asyncio.run(job(1))  #@thread


asyncio.run(main())
t = threading.Thread(target=thread, name="second")
t.start()
t.join()
print("bye")  #@bye
