# Frames of functions that run, and of generators.
import sys, re, inspect
def g():
    yield sys._getframe()
gen = g()
fr = next(gen)
print(fr.f_back, gen.gi_frame.f_lineno)
async def c():
    print(co.cr_frame.f_back is not None, co.cr_running)
co = c()
try: co.send(None)
except StopIteration: pass
print(co.cr_frame, inspect.getcoroutinestate(co))
def h():
    fr = sys._getframe(1)
    return fr.f_code.co_name, fr.f_lineno, sorted(fr.f_locals)
def k():
    z = 3
    return h()
print(k())
try:
    1/0
except ZeroDivisionError as e:
    import traceback
    for fs in traceback.extract_tb(e.__traceback__):
        print(fs.name, fs.lineno, fs.line)
print(traceback.extract_stack()[-1].name)
def place():
    fr = sys._getframe()
    return re.sub("0x[0-9a-f]+", "0x", repr(fr)).replace(repr(__file__), "FILE")
print(place())
print(sys._getframe().f_locals is globals(), inspect.currentframe().f_back)
def raises(): raise KeyError("k")
def catches(a):
    b = a + 1
    try:
        raises()
    except KeyError as e:
        fr = e.__traceback__.tb_frame
        print(sorted(fr.f_locals), fr.f_locals["b"], fr.f_back.f_code.co_name, fr.f_lineno, e.__traceback__.tb_lineno, fr is sys._getframe() or fr.f_code is sys._getframe().f_code)
catches(1)
