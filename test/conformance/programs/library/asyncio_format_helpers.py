# How asyncio.format_helpers shows callbacks, arguments and places.
# min: 3.7
import asyncio, functools
from asyncio import format_helpers as f
def cb(a, b=1): pass
class C:
    def m(self): pass
    def __call__(self): pass
    def __repr__(self): return '<C>'
for x in (cb, functools.partial(cb, 1, b='x'*50), C().m, C(), print, lambda: 0):
    s=f._format_callback_source(x, (1,2)); 
    print(s.replace(__file__,'F'))
print(f._format_args_and_kwargs((1,'a'),{'k':2}))
print(f._get_function_source(print), f._get_function_source(cb)[1])
def inner(): return f.extract_stack()
print([(s.name, s.lineno) for s in inner()], len(f.extract_stack(limit=1)))
