# loopscope: if=hasStartTls
"""How callbacks are shown in debug mode."""

import functools
import inspect
import reprlib
import sys
import traceback
from _loopscope import _trait
from asyncio.constants import DEBUG_STACK_DEPTH

# From 3.13 on arguments, which may be secrets, are shown in debug mode only.
_ALWAYS = not _trait('handleHidesArguments')


def _get_function_source(func):
    func = inspect.unwrap(func)
    while isinstance(func, (functools.partial, functools.partialmethod)):
        func = inspect.unwrap(func.func)
    if not inspect.isfunction(func):
        return None
    return func.__code__.co_filename, func.__code__.co_firstlineno


def _format_callback_source(func, args, *, debug=_ALWAYS):
    shown = _format_callback(func, args, None, debug=debug)
    source = _get_function_source(func)
    return f'{shown} at {source[0]}:{source[1]}' if source else shown


def _format_args_and_kwargs(args, kwargs, *, debug=_ALWAYS):
    if not debug:
        return '()'
    shown = [reprlib.repr(arg) for arg in args or ()]
    shown += [f'{name}={reprlib.repr(value)}' for name, value in (kwargs or {}).items()]
    return '({})'.format(', '.join(shown))


def _format_callback(func, args, kwargs, *, debug=_ALWAYS, suffix=''):
    suffix = _format_args_and_kwargs(args, kwargs, debug=debug) + suffix
    if isinstance(func, functools.partial):
        return _format_callback(func.func, func.args, func.keywords, debug=debug, suffix=suffix)
    name = getattr(func, '__qualname__', None) or getattr(func, '__name__', None)
    return (name or repr(func)) + suffix


def extract_stack(f=None, limit=None):
    """Where a frame, or else the caller, stands: the innermost frames, of which the last is the newest."""
    frame = sys._getframe().f_back if f is None else f
    limit = DEBUG_STACK_DEPTH if limit is None else limit
    stack = traceback.StackSummary.extract(traceback.walk_stack(frame), limit=limit, lookup_lines=False)
    stack.reverse()
    return stack
