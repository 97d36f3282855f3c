# Modules that other modules are made of, and those that this version does not have.
# min: 3.7
import collections.abc
import contextvars
import importlib
import importlib.util
import sys
import weakref

import _collections_abc
import _contextvars
import _operator
import _thread
import _weakrefset

print(_collections_abc.Mapping is collections.abc.Mapping, _weakrefset.WeakSet is weakref.WeakSet)
print(_contextvars.ContextVar is contextvars.ContextVar, _operator.add(1, 2), _thread.LockType)
for name in ('_reMatch', '_loopscope', '_os', 'nt', 'winreg', '_winapi', 'no_such_module'):
    try:
        importlib.import_module(name)
    except ImportError as exc:
        print(type(exc).__name__, exc)
for name in ('imp', 'asyncore', 'distutils', 'telnetlib'):
    try:
        known = importlib.util.find_spec(name) is not None
    except ImportError:
        known = 'no'
    print(name, known)
for name in ('asyncio', 'json.decoder', 'uvloop', 'no_such_module'):
    spec = importlib.util.find_spec(name)
    print(name, None if spec is None else (spec.name, spec.parent, spec.submodule_search_locations is None))
print(importlib.util.resolve_name('.b', 'a'), importlib.util.resolve_name('..b', 'a.c'))
try:
    import uvloop
except ImportError as exc:
    print(exc, exc.name)
try:
    from gevent import monkey
except (ValueError, ModuleNotFoundError) as exc:
    print(exc, exc.name)
print('uvloop' in sys.modules)
