# min: 3.9
# A cancelled gather() fails with the CancelledError of its last child, whichever was done last.
import asyncio


async def own(word):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        if word == "slow":
            await asyncio.sleep(0.01)
        raise asyncio.CancelledError(word)


async def main():
    for words in (["slow", "b"], ["a", "slow"], ["slow", None]):
        children = [asyncio.ensure_future(own(word) if word else asyncio.sleep(10)) for word in words]
        outer = asyncio.gather(*children, return_exceptions=True)
        await asyncio.sleep(0)
        outer.cancel()
        try:
            await outer
        except asyncio.CancelledError as exc:
            print(words, exc.args)


asyncio.run(main())
