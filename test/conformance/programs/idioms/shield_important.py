# min: 3.7
"""Work that must not be interrupted is shielded, and waited for in the end."""
import asyncio


async def save(log):
    await asyncio.sleep(0.03)
    log.append("saved")


async def main():
    log = []
    saving = asyncio.create_task(save(log))
    try:
        await asyncio.wait_for(asyncio.shield(saving), 0.01)
    except asyncio.TimeoutError:
        log.append("late")
    await saving
    print(log)


asyncio.run(main())
