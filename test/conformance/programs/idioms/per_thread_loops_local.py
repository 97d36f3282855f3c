# order: none, because other threads or processes hand over to the loop at their own pace
# min: 3.7
"""Each thread keeps its loop in threading.local and uses it for call after call, then closes it."""
import asyncio
import threading

local = threading.local()


def run(coroutine):
    if not hasattr(local, "loop"):
        local.loop = asyncio.new_event_loop()
        asyncio.set_event_loop(local.loop)
    return local.loop.run_until_complete(coroutine)


async def add(left, right):
    await asyncio.sleep(0.001)
    return left + right


def thread(number, answers):
    total = 0
    for right in range(4):
        total = run(add(total, right * number))
    answers[number] = total
    asyncio.set_event_loop(None)
    local.loop.close()


answers = {}
threads = [threading.Thread(target=thread, args=(number, answers)) for number in range(3)]
for each in threads:
    each.start()
for each in threads:
    each.join()
print(sorted(answers.items()))
