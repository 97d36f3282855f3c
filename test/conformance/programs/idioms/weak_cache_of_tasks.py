# min: 3.7
"""Tasks kept on the objects that they belong to."""
import asyncio


class Device:
    def __init__(self, name):
        self.name, self.readings = name, []
        self.task = asyncio.get_running_loop().create_task(self.poll())

    async def poll(self):
        while len(self.readings) < 3:
            await asyncio.sleep(0.002)
            self.readings.append(len(self.readings))

    async def close(self):
        self.task.cancel()
        await asyncio.gather(self.task, return_exceptions=True)


async def main():
    devices = [Device(name) for name in "xy"]
    await asyncio.gather(*(device.task for device in devices))
    for device in devices:
        await device.close()
    print([device.readings for device in devices])


asyncio.run(main())
