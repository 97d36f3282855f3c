# loopscope: if=hasTaskGroup
"""TaskGroup: an `async with` that ends when all its tasks have ended."""

from _loopscope import _helper, _trait
from _asyncio import CancelledError, current_task, get_running_loop


class TaskGroup:
    """Makes tasks and waits for them; when one fails, the others are cancelled."""

    def __init__(self):
        self._entered = False
        self._exiting = False
        self._aborting = False
        self._loop = None
        self._parent_task = None
        self._parent_cancel_requested = False
        self._tasks = set()
        self._errors = []
        self._base_error = None
        self._on_completed_fut = None

    def __repr__(self):
        info = ''
        if self._tasks:
            info += f' tasks={len(self._tasks)}'
        if self._errors:
            info += f' errors={len(self._errors)}'
        if self._aborting:
            info += ' cancelling'
        elif self._entered:
            info += ' entered'
        return f'<TaskGroup{info}>'

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f'TaskGroup {self!r} has already been entered')
        if self._loop is None:
            self._loop = get_running_loop()
        self._parent_task = current_task(self._loop)
        if self._parent_task is None:
            raise RuntimeError(f'TaskGroup {self!r} cannot determine the parent task')
        self._entered = True
        return self

    async def __aexit__(self, et, exc, tb):
        self._exiting = True
        if exc is not None and _is_base_error(exc) and self._base_error is None:
            self._base_error = exc
        cancelled = exc if et is not None and issubclass(et, CancelledError) else None
        early = not _trait('taskGroupUncancelsLate')
        if early and self._parent_cancel_requested and self._parent_task.uncancel() == 0:
            # The group itself has cancelled its parent.
            cancelled = None
        if et is not None and not self._aborting:
            self._abort()
        while self._tasks:
            if self._on_completed_fut is None:
                self._on_completed_fut = self._loop.create_future()
            try:
                await self._on_completed_fut
            except CancelledError as ex:
                if not self._aborting:
                    cancelled = ex
                    self._abort()
            self._on_completed_fut = None
        if self._base_error is not None:
            raise self._base_error
        if not early and self._parent_cancel_requested and self._parent_task.uncancel() == 0:
            cancelled = None
        if cancelled is not None and not self._errors:
            raise cancelled
        if et is not None and not issubclass(et, CancelledError):
            self._errors.append(exc)
        if self._errors:
            self._raise_errors()

    @_helper
    def _raise_errors(self):
        parent = self._parent_task
        if _trait('taskGroupUncancelsLate') and parent.cancelling():
            # Somebody else has cancelled it, too: it shall be told at its next await.
            parent.uncancel()
            parent.cancel()
        errors = self._errors
        self._errors = None
        raise BaseExceptionGroup('unhandled errors in a TaskGroup', errors) from None

    def create_task(self, coro, *, name=None, context=None):
        if not self._entered:
            self._refuse(coro, 'has not been entered')
        if self._exiting and not self._tasks:
            self._refuse(coro, 'is finished')
        if self._aborting:
            self._refuse(coro, 'is shutting down')
        task = self._make_task(coro, name, context)
        if _trait('taskGroupKnowsEager') and task.done():
            self._on_task_done(task)
            return task
        self._tasks.add(task)
        task.add_done_callback(self._on_task_done)
        return task

    @_helper
    def _make_task(self, coro, name, context):
        if context is None:
            if not _trait('taskGroupNamesLater'):
                return self._loop.create_task(coro, name=name)
            task = self._loop.create_task(coro)
        elif not _trait('taskGroupNamesLater'):
            return self._loop.create_task(coro, name=name, context=context)
        else:
            task = self._loop.create_task(coro, context=context)
        if name is not None:
            task.set_name(name)
        return task

    @_helper
    def _refuse(self, coro, why):
        if _trait('taskGroupClosesRefused'):
            coro.close()
        raise RuntimeError(f'TaskGroup {self!r} {why}')

    def _abort(self):
        self._aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    def _on_task_done(self, task):
        self._tasks.discard(task)
        if self._on_completed_fut is not None and not self._tasks and not self._on_completed_fut.done():
            self._on_completed_fut.set_result(True)
        if task.cancelled():
            return
        exc = task.exception()
        if exc is None:
            return
        self._errors.append(exc)
        if _is_base_error(exc) and self._base_error is None:
            self._base_error = exc
        if self._parent_task.done():
            self._loop.call_exception_handler({
                'message': f'Task {task!r} has errored out but its parent task {self._parent_task} '
                           'is already completed',
                'exception': exc,
                'task': task,
            })
            return
        if not self._aborting and not self._parent_cancel_requested:
            # The body of the group, or its end, is where the parent waits: it has to learn of the failure.
            self._abort()
            self._parent_cancel_requested = True
            self._parent_task.cancel()


def _is_base_error(exc):
    return isinstance(exc, (SystemExit, KeyboardInterrupt))
