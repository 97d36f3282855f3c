# loopscope: own, hidden
"""The context of decimal arithmetic that the running code has."""

try:
    from contextvars import ContextVar as _ContextVar
except ImportError:
    import threading as _threading

    _local = _threading.local()
    _variable = None
else:
    _variable = _ContextVar('decimal_context')


def getcontext():
    from _decimalArithmetic import DefaultContext

    if _variable is not None:
        context = _variable.get(None)
        if context is None:
            context = DefaultContext.copy()
            _variable.set(context)
        return context
    context = getattr(_local, 'context', None)
    if context is None:
        context = _local.context = DefaultContext.copy()
    return context


def setcontext(context):
    if _variable is not None:
        _variable.set(context)
    else:
        _local.context = context
