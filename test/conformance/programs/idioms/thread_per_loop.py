# min: 3.7
# order: none, because threads race
"""Each thread runs a loop of its own."""
import asyncio
import threading

results = {}


async def work(name):
    for _ in range(3):
        await asyncio.sleep(0.005)
    results[name] = threading.current_thread().name


def run(name):
    asyncio.run(work(name))


threads = [threading.Thread(target=run, args=(name,), name="T-" + name) for name in "abc"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(results.items()))
