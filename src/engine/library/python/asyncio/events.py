"""Loops, handles, policies and the functions around the loop slots; nearly all native."""

from _asyncio import (AbstractEventLoop, AbstractEventLoopPolicy, Handle, TimerHandle, get_event_loop,
                      get_event_loop_policy, new_event_loop, set_event_loop, set_event_loop_policy)
from _asyncio import _BaseDefaultEventLoopPolicy as BaseDefaultEventLoopPolicy
from _asyncio import _get_running_loop as _running, _set_running_loop as _set_running
from _loopscope import _later, _trait

_later('asyncio._server', 'AbstractServer')

if _trait('hasRunningSlotApi'):
    _get_running_loop = _running
    _set_running_loop = _set_running
if _trait('hasGetRunningLoop'):
    from _asyncio import get_running_loop
if _trait('hasChildWatchers'):
    _later('asyncio._child_watchers', 'get_child_watcher', 'set_child_watcher')
