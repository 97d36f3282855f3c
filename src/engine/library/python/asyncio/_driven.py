# loopscope: hidden
"""Objects with the methods of coroutines, driven as tasks drive them."""


class Driven:
    def __init__(self, coro):
        self.coro = coro

    def __await__(self):
        act, given = self.coro.send, None
        while True:
            try:
                got = act(given)
            except StopIteration as end:
                return end.value
            try:
                yield got
                act, given = self.coro.send, None
            except GeneratorExit:
                self.coro.close()
                raise
            except BaseException as exc:
                act, given = self.coro.throw, exc
