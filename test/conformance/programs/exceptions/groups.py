# Groups: split, subgroup, derive, what they refuse, notes, and how an uncaught one is shown.
# min: 3.11
# stderr: messages
def eg(): return ExceptionGroup('eg', [ValueError(1), TypeError(2), ExceptionGroup('in', [ValueError(3), KeyError(4)])])
g = eg()
print(g.split(ValueError), g.subgroup(KeyError), g.subgroup(lambda e: isinstance(e, TypeError)))
class My(ExceptionGroup):
    def derive(self, excs): return My('my '+self.message, excs)
m = My('m', [ValueError(1), TypeError(2)])
print(m.split(ValueError))
for bad in (lambda: ExceptionGroup('x', []), lambda: ExceptionGroup('x', [KeyboardInterrupt()]), lambda: ExceptionGroup('x', [1]), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup('x')):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
print(BaseExceptionGroup('x', [ValueError()]), repr(BaseExceptionGroup('x', [ValueError()])))
e = ValueError('n'); e.add_note('one'); e.add_note('two'); print(e.__notes__)
raise ExceptionGroup('final', [ValueError(1), ExceptionGroup('deep', [e, OSError(2, 'x')])])
