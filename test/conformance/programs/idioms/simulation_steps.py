# min: 3.7
"""A simulation whose state is in an object, stepped with bare yields."""
import asyncio


class World:
    def __init__(self):
        self.position, self.speed = 0, 1

    def advance(self):
        self.position += self.speed
        return self.position < 2500


async def main():
    world = World()
    while world.advance():
        await asyncio.sleep(0)
    print(world.position)


asyncio.run(main())
