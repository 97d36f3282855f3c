# Exceptions: arguments, links, texts, groups.
def t(f, *a):
    try:
        r = f(*a)
        print(type(r).__name__, repr(r))
    except BaseException as e:
        print(type(e).__name__, e)


def ex():
    try:
        try: raise ValueError('a')
        except ValueError as e: raise KeyError('b') from e
    except KeyError as k: return k.__cause__, k.__context__, k.__suppress_context__, k.args, k.__traceback__ is not None


def ex2():
    try:
        try: 1 / 0
        except ZeroDivisionError: raise KeyError('b')
    except KeyError as k: return k.__cause__, k.__context__, k.__suppress_context__


t(ex); t(ex2)
t(lambda: OSError(2, 'x', 'f')); t(lambda: OSError(2, 'x', 'f').args); t(lambda: str(OSError(2, 'x', 'f'))); t(lambda: OSError(2, 'x', 'f').filename); t(lambda: OSError('a')); t(lambda: OSError('a').errno); t(lambda: str(OSError(1, 2, 'a', 4, 'b'))); t(lambda: str(OSError(None, None))); t(lambda: OSError(1, 2).filename); t(lambda: str(OSError())); t(lambda: OSError(2, 'x').strerror); t(lambda: BlockingIOError(11, 'x')); t(lambda: OSError(11, 'x')); t(lambda: FileNotFoundError('x')); t(lambda: ConnectionResetError(104, 'x')); t(lambda: OSError(2, 'a') == OSError(2, 'a')); t(lambda: TimeoutError()); t(lambda: IOError is OSError)
t(lambda: ImportError('a', name='b').name); t(lambda: ImportError('a', nme='b').name); t(lambda: str(ImportError('a', 'b'))); t(lambda: ImportError('a', 'b').msg); t(lambda: ImportError('a').msg); t(lambda: AttributeError('a', name='n').name); t(lambda: NameError('a').name)
t(lambda: str(SystemExit(3))); t(lambda: SystemExit(3).code); t(lambda: SystemExit().code); t(lambda: SystemExit(1, 2).code); t(lambda: StopIteration(1, 2).value); t(lambda: StopIteration().value)
t(lambda: KeyError('a', 'b')); t(lambda: str(KeyError('a'))); t(lambda: str(KeyError('a', 'b'))); t(lambda: str(KeyError())); t(lambda: ValueError().with_traceback(3)); t(lambda: ValueError(1).with_traceback(None)); t(lambda: SyntaxError('m', ('f', 1, 2, 't'))); t(lambda: str(SyntaxError('m', ('f', 1, 2, 't')))); t(lambda: SyntaxError('m').msg)
t(lambda: Exception(x=1)); t(lambda: UnicodeDecodeError('a', b'b', 1, 2, 'c')); t(lambda: str(UnicodeDecodeError('a', b'bcd', 1, 2, 'c'))); t(lambda: UnicodeDecodeError('a')); t(lambda: str(Exception())); t(lambda: str(Exception(1, 'a'))); t(lambda: repr(Exception('x'))); t(lambda: str(Exception(None))); t(lambda: Exception('a') == Exception('a')); t(lambda: BaseException().args); t(lambda: ArithmeticError.__mro__); t(lambda: UnboundLocalError.__bases__); t(lambda: ModuleNotFoundError.__base__)
t(lambda: ExceptionGroup('m', [ValueError(1), TypeError(2)])); t(lambda: str(ExceptionGroup('m', [ValueError(1), TypeError(2)]))); t(lambda: ExceptionGroup('m', [])); t(lambda: ExceptionGroup(1, [ValueError()])); t(lambda: ExceptionGroup('m', [1])); t(lambda: ExceptionGroup('m', [KeyboardInterrupt()])); t(lambda: BaseExceptionGroup('m', [ValueError()])); t(lambda: BaseExceptionGroup('m', [KeyboardInterrupt()])); t(lambda: ExceptionGroup('m')); t(lambda: ExceptionGroup('m', 5)); t(lambda: ExceptionGroup('m', [ValueError(1)]).exceptions); t(lambda: ExceptionGroup('m', [ValueError(1)]).message); t(lambda: ExceptionGroup('m', [ValueError(1)]).args); t(lambda: ExceptionGroup('m', [ValueError(1), TypeError(1)]).split(ValueError)); t(lambda: ExceptionGroup('m', [ValueError(1)]).split(TypeError)); t(lambda: ExceptionGroup('m', [ValueError(1), ExceptionGroup('n', [TypeError(2), ValueError(3)])]).split(lambda e: isinstance(e, ValueError))); t(lambda: ExceptionGroup('m', [ValueError(1)]).subgroup(ValueError)); t(lambda: ExceptionGroup('m', [ValueError(1)]).subgroup(TypeError)); t(lambda: ExceptionGroup('m', [ValueError(1)]).subgroup((TypeError, ValueError))); t(lambda: ExceptionGroup('m', [ValueError(1)]).subgroup(5)); t(lambda: ExceptionGroup('m', [ValueError(1)]).derive([TypeError()])); t(lambda: ExceptionGroup.__mro__)


class EG(ExceptionGroup): pass


class EG2(ExceptionGroup):
    def derive(self, excs): return EG2(self.message + '!', excs)


t(lambda: EG('a', [ValueError()])); t(lambda: EG('a', [ValueError(), TypeError()]).split(ValueError)); t(lambda: EG('a', [KeyboardInterrupt()])); t(lambda: EG2('a', [ValueError(), TypeError()]).split(ValueError))


class E(Exception):
    def __init__(self, a, b): super().__init__(a); self.b = b


class E1(Exception):
    def __init__(self, x): self.x = x


class E2(Exception):
    def __str__(self): return 'custom'


class E3(KeyError): pass


class E4(OSError):
    def __init__(self, code): super().__init__(code, 'text'); self.code = code


t(lambda: E(1, 2)); t(lambda: E(1, 2).args); t(lambda: str(E(1, 2))); t(lambda: E(1)); t(lambda: vars(E(1, 2))); t(lambda: E1(5)); t(lambda: E1(5).args); t(lambda: str(E1(5))); t(lambda: E1(x=3).x); t(lambda: E1(x=3).args); t(lambda: str(E2(1))); t(lambda: E2(1)); t(lambda: repr(E2())); t(lambda: str(E3('k'))); t(lambda: E4(5).errno); t(lambda: str(E4(5))); t(lambda: E4(5).args); t(lambda: f'{E2(1)} {E2(1)!r}')
e = ValueError('n'); e.add_note('x'); t(lambda: e.__notes__); t(lambda: e.add_note(1)); e.foo = 1; t(lambda: e.foo); t(lambda: e.args); e.args = (1, 2); t(lambda: e); t(lambda: str(e)); t(lambda: setattr(e, 'args', 5)); t(lambda: setattr(e, '__cause__', 5)); e.__cause__ = KeyError(); t(lambda: e.__suppress_context__); t(lambda: setattr(e, '__traceback__', 5)); t(lambda: e.__dict__)


def raiser(x): raise x


t(raiser, 5); t(raiser, ValueError); t(raiser, E); t(raiser, None); t(raiser, int)


def chain(x):
    raise ValueError('v') from x


t(chain, 5); t(chain, KeyError)
try:
    chain(None)
except ValueError as err:
    t(lambda: err.__cause__); t(lambda: err.__suppress_context__); t(lambda: err.__traceback__.tb_lineno); t(lambda: err.__traceback__.tb_next.tb_next); t(lambda: err.__traceback__.tb_frame.f_code.co_name); t(lambda: err.__traceback__.tb_next.tb_frame.f_code.co_name)
