# order: none, because nothing runs
"""Watchers of child processes can be made, set and asked for, without any subprocess."""
import asyncio
import warnings

warnings.simplefilter('ignore')
for name in ('SafeChildWatcher', 'FastChildWatcher', 'ThreadedChildWatcher', 'MultiLoopChildWatcher'):
    cls = getattr(asyncio, name, None)
    if cls is None:
        continue
    watcher = cls()
    print(name, cls.__mro__[-2].__name__, cls.__module__, issubclass(cls, asyncio.AbstractChildWatcher))
    print(hasattr(watcher, 'is_active') and watcher.is_active(), watcher.remove_child_handler(12345))
    asyncio.set_child_watcher(watcher)
    print(asyncio.get_child_watcher() is watcher, asyncio.get_event_loop_policy().get_child_watcher() is watcher)
    with watcher as same:
        print(same is watcher)
    watcher.close()
asyncio.set_event_loop_policy(None)
print(type(asyncio.get_child_watcher()).__name__)
for wrong in (5, asyncio):
    try:
        asyncio.set_child_watcher(wrong)
    except AssertionError as exc:
        print('AssertionError', exc)


class Mine(asyncio.AbstractChildWatcher):
    pass


for method in ('close', 'attach_loop', '__enter__'):
    try:
        getattr(Mine(), method)(*[None] * (method == 'attach_loop'))
    except NotImplementedError:
        print(method, 'is missing')
asyncio.set_child_watcher(None)
