# except* takes parts of a group; what is left and what is raised goes on.
# min: 3.11
def t(f):
    try: f()
    except BaseException as e: show(e)
    else: print('ok')
def show(e, ind=0):
    print(' '*ind + repr(e)[:60], 'ctx', repr(e.__context__)[:40], 'cause', repr(e.__cause__)[:40])
    if isinstance(e, BaseExceptionGroup):
        for x in e.exceptions: show(x, ind+2)
def eg(): return ExceptionGroup('eg', [ValueError(1), TypeError(2), ExceptionGroup('in', [ValueError(3), KeyError(4)])])
def f1():
    try: raise eg()
    except* ValueError as e: print('V', e.exceptions)
    except* (TypeError, KeyError) as e: print('TK', e.exceptions)
def f2():
    try: raise eg()
    except* ValueError: pass
def f3():
    try: raise eg()
    except* ValueError: raise OSError('new')
def f4():
    try: raise eg()
    except* ValueError: raise
def f5():
    try: raise ValueError('naked')
    except* ValueError as e: print(repr(e))
def f6():
    try: raise ValueError('naked')
    except* TypeError as e: print(repr(e))
def f7():
    try: raise ValueError('naked')
    except* ValueError as e: raise KeyError('k')
def f8():
    try: raise eg()
    except* ValueError: raise OSError('new')
    except* TypeError: raise
    except* KeyError: 1/0
def f9():
    try: raise eg()
    except* ExceptionGroup: pass
def f10():
    try: raise eg()
    except* 5: pass
def f11():
    try: pass
    except* ValueError: pass
    else: print('else')
    finally: print('finally')
def f12():
    try: raise BaseExceptionGroup('b', [KeyboardInterrupt(), ValueError(1)])
    except* ValueError as e: print(type(e))
for f in (f1,f2,f3,f4,f5,f6,f7,f8,f9,f10,f11,f12): print(f.__name__); t(f)
