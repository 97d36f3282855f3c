import asyncio
import threading
import time

limit = 3


class Box:
    def __init__(self):
        self.size = 1


def count(box):
    items = [1, 2, 3]
    table = {"a": 1}
    total = 0
    for item in items:
        total += item * box.size  #@add
    print("total", total, "limit", limit, table)  #@print
    return total


async def main():
    return count(Box())  #@main


def other():
    for _ in range(3):
        time.sleep(0)
    print("other")  #@other


asyncio.run(main())
t = threading.Thread(target=other, name="other")
t.start()
time.sleep(0)
print("main")  #@after
t.join()
