"""How long statements take, by the clock of the engine."""

__all__ = ['Timer', 'timeit', 'repeat', 'default_timer']

import time as _time

default_timer = _time.perf_counter
default_number = 1000000
default_repeat = 5


class Timer:
    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self.timer = timer
        self._names = {} if globals is None else globals
        self._stmt = self._callable(stmt, 'stmt')
        self._setup = self._callable(setup, 'setup')

    def _callable(self, code, name):
        if callable(code):
            return code
        if not isinstance(code, str):
            raise ValueError(f'{name} is neither a string nor callable')
        compiled = compile(code, '<timeit-src>', 'exec')
        return lambda: exec(compiled, self._names)

    def timeit(self, number=default_number):
        stmt = self._stmt
        self._setup()
        start = self.timer()
        for _ in range(number):
            stmt()
        return self.timer() - start

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        scale = 1
        while True:
            for digit in (1, 2, 5):
                number = scale * digit
                taken = self.timeit(number)
                if callback is not None:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            scale *= 10


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat, number=default_number,
           globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
