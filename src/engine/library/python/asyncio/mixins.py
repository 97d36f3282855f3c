"""Objects that belong to one event loop: how they find it, by version."""

from _loopscope import _helper, _loop_mismatch, _trait, _warn
from _asyncio import get_event_loop, _get_running_loop

_LOOP_TEXT = 'The loop argument is deprecated since Python 3.8, and scheduled for removal in Python 3.10.'
_EARLY = _trait('loopParameter')
_TAKES_NO_LOOP_TEXT = 'As of 3.10, the *loop* parameter was removed from {}() since it is no longer necessary'
_marker = object()


class _LoopBoundMixin:
    """Up to 3.9 the loop is found when the object is made, later when a task first waits for it."""

    _loop = None

    @_helper
    def _bind(self, loop):
        if not _EARLY:
            if loop is not _marker:
                raise TypeError(_TAKES_NO_LOOP_TEXT.format(type(self).__name__))
        elif loop is None or loop is _marker:
            self._loop = get_event_loop()
        else:
            self._loop = loop
            if _trait('loopParameterWarns'):
                _warn('DeprecationWarning', _LOOP_TEXT)

    def _get_loop(self):
        if _EARLY:
            return self._loop
        loop = _get_running_loop()
        if self._loop is None:
            self._loop = loop
        if loop is not self._loop:
            text = f'{self!r} is bound to a different event loop'
            _loop_mismatch(self._loop, text)
            raise RuntimeError(text)
        return loop
