# Loops with each selector of the library, and with one that prints what it is asked.
import asyncio
import selectors


class Printing(selectors.DefaultSelector):
    def select(self, timeout=None):
        found = super().select(timeout)
        print('for ever' if timeout is None else 'look' if timeout == 0 else 'wait', len(found))
        return found


class Wrapper:
    """What is put in the place of a selector later on."""

    def __init__(self, selector):
        self.selector = selector
        self.turns = 0

    def select(self, timeout=None):
        self.turns += 1
        return self.selector.select(timeout)

    def __getattr__(self, name):
        return getattr(self.selector, name)


async def main(loop):
    await asyncio.sleep(0)
    await asyncio.sleep(0.01)
    loop.call_later(0.01, print, 'later')
    await asyncio.sleep(0.02)


for make in (selectors.SelectSelector, selectors.PollSelector, selectors.EpollSelector, Printing):
    loop = asyncio.SelectorEventLoop(make())
    print(type(loop._selector).__name__)
    loop.run_until_complete(main(loop))
    loop.close()

loop = asyncio.new_event_loop()
loop._selector = wrapper = Wrapper(loop._selector)
loop.call_soon_threadsafe(print, 'called')
loop.run_until_complete(main(loop))
loop.close()
print(wrapper.turns)
