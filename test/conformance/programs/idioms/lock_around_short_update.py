# order: none, because other threads or processes hand over to the loop at their own pace
# min: 3.7
"""Coroutines of two loops and a thread share a counter under a threading.Lock, never held over an await."""
import asyncio
import threading

lock = threading.Lock()
totals = {}


def add(name, amount):
    with lock:
        totals[name] = totals.get(name, 0) + amount


async def count(name):
    for amount in range(5):
        add(name, amount)
        await asyncio.sleep(0.001)


def run(name):
    asyncio.run(count(name))


threads = [threading.Thread(target=run, args=(name,)) for name in ("a", "b", "a")]
for thread in threads:
    thread.start()
for amount in range(5):
    add("main", amount)
for thread in threads:
    thread.join()
print(sorted(totals.items()))
