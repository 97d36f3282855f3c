"""Loops, handles, policies and the functions around the loop slots; all native."""

from _loopscope import (_callback_failed, _enter_handle, _leave_handle, _reads_self, _step_handle, _steps_task,
                        _trait)

from _asyncio import *


def _run(self):
    # A method of Handle: what loops do whose turns are made by Python code.
    before = _enter_handle(self)
    try:
        try:
            if _steps_task(self):
                _step_handle(self)
            elif _reads_self(self):
                self._loop._read_from_self()
            else:
                self._callback(*self._args)
        except BaseException as exc:
            _leave_handle(self, before, exc)
            raise
        else:
            _leave_handle(self, before, None)
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as exc:
        if not isinstance(exc, Exception) and not _trait('callbackErrorsIncludeBaseException'):
            raise
        _callback_failed(self._loop, self, exc, {})
