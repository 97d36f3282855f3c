# min: 3.7
"""A supervisor starts a child again when it fails, and ends when it is told so."""
import asyncio


async def child(run):
    await asyncio.sleep(0.001)
    if run < 3:
        raise OSError("run %d failed" % run)
    await asyncio.Event().wait()


async def supervise(log):
    run = 0
    while True:
        run += 1
        log.append("start %d" % run)
        try:
            await child(run)
        except OSError as exc:
            log.append(str(exc))


async def main():
    log = []
    task = asyncio.create_task(supervise(log))
    await asyncio.sleep(0.05)
    task.cancel()
    await asyncio.wait([task])
    print(log, task.cancelled())


asyncio.run(main())
