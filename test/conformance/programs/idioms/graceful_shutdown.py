# min: 3.7
"""Services are cancelled, clean up, and raise the cancellation again."""
import asyncio


async def service(name, log):
    log.append(name + " up")
    try:
        while True:
            await asyncio.sleep(0.01)
    except asyncio.CancelledError:
        log.append(name + " closing")
        await asyncio.sleep(0.01)
        raise
    finally:
        log.append(name + " down")


async def main():
    log = []
    services = [asyncio.create_task(service(name, log)) for name in ("web", "db")]
    await asyncio.sleep(0.035)
    for task in services:
        task.cancel()
    await asyncio.wait(services)
    print(log, [task.cancelled() for task in services])


asyncio.run(main())
