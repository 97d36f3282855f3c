"""N timers with random delays of up to half a second, a third of them cancelled."""
import asyncio

N = 100000


async def main():
    loop = asyncio.get_running_loop()
    fired = 0
    seed = 1

    def fire():
        nonlocal fired
        fired += 1

    handles = []
    for _ in range(N):
        seed = (seed * 1103515245 + 12345) % 2147483648
        handles.append(loop.call_later(seed / 4294967296, fire))
    for i in range(0, N, 3):
        handles[i].cancel()
    await asyncio.sleep(1)
    print(fired)


asyncio.run(main())
