import asyncio
import threading


class Refused(ValueError):
    def __str__(self):
        return "refused " + repr(self.args[0])


def refuse(n):
    raise Refused(n)  #@refuse


def caught(n):
    try:
        refuse(n)
    except (KeyError, ValueError):
        return n  #@caught
    finally:
        n += 1


async def job():
    refuse(3)  #@job


async def main():
    task = asyncio.ensure_future(job())
    try:
        await task
    except Refused:
        print("seen")  #@seen
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0.1)  #@wait
    except asyncio.TimeoutError:
        print("late")


def thread():
    {}["missing"]  #@missing


caught(1)
asyncio.run(main())
t = threading.Thread(target=thread)
t.start()
t.join()
refuse(5)  #@last
