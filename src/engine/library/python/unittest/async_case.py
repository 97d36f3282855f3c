# loopscope: own
"""Tests whose methods are coroutines: each test has a loop of its own."""

import asyncio
import inspect
import warnings

from _loopscope import _trait
from unittest.case import TestCase

__unittest = True


class _Runner:
    """Runs coroutines of a test: up to 3.10 all in one task, later each in its own, in one context."""

    def __init__(self, test_case):
        if _trait('testsReportAtOnce'):
            import contextvars
            self._context = contextvars.copy_context()
            self._runner = asyncio.Runner(debug=True, loop_factory=test_case.loop_factory)
            return
        self._runner = None
        self._loop = asyncio.new_event_loop()
        asyncio.set_event_loop(self._loop)
        self._loop.set_debug(True)
        self._calls = asyncio.Queue()
        ready = self._loop.create_future()
        self._task = self._loop.create_task(test_case._asyncioLoopRunner(self._calls, ready))
        self._loop.run_until_complete(ready)

    def get_loop(self):
        if self._runner is not None:
            self._runner.get_loop()

    def call(self, function, *args, **kwargs):
        """Calls a plain function."""
        if self._runner is not None:
            return self._context.run(function, *args, **kwargs)
        return function(*args, **kwargs)

    def run(self, awaitable):
        if self._runner is not None:
            return self._runner.run(awaitable, context=self._context)
        future = self._loop.create_future()
        self._calls.put_nowait((future, awaitable))
        return self._loop.run_until_complete(future)

    def close(self):
        if self._runner is not None:
            self._runner.close()
            return
        loop = self._loop
        self._calls.put_nowait(None)
        loop.run_until_complete(self._calls.join())
        try:
            left = asyncio.all_tasks(loop)
            for task in left:
                task.cancel()
            if left:
                loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
            loop.run_until_complete(loop.shutdown_asyncgens())
            if hasattr(loop, 'shutdown_default_executor'):
                loop.run_until_complete(loop.shutdown_default_executor())
        finally:
            asyncio.set_event_loop(None)
            loop.close()


class IsolatedAsyncioTestCase(TestCase):
    loop_factory = None

    def __init__(self, methodName='runTest'):
        super().__init__(methodName)
        self._asyncioRunner = None

    async def _asyncioLoopRunner(self, calls, ready):
        """The one task of a test, up to 3.10."""
        ready.set_result(None)
        while True:
            call = await calls.get()
            calls.task_done()
            if call is None:
                return
            future, awaitable = call
            try:
                answer = await awaitable
                if not future.cancelled():
                    future.set_result(answer)
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as error:
                if not future.cancelled():
                    future.set_exception(error)

    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        cls = type(cm)
        try:
            enter, leave = cls.__aenter__, cls.__aexit__
        except AttributeError:
            name = f'{cls.__module__}.{cls.__qualname__}'
            raise TypeError(
                f"'{name}' object does not support the asynchronous context manager protocol") from None
        entered = await enter(cm)
        self.addAsyncCleanup(leave, cm, None, None, None)
        return entered

    def _callSetUp(self):
        self._asyncioRunner.get_loop()
        self._asyncioRunner.call(self.setUp)
        self._asyncioRunner.run(self.asyncSetUp())

    def _callTestMethod(self, method):
        answer = self._maybe_async(method)
        if answer is not None and _trait('testsReportAtOnce'):
            warnings.warn('It is deprecated to return a value that is not None from a test case '
                          f'({method})', DeprecationWarning, stacklevel=4)

    def _callTearDown(self):
        self._asyncioRunner.run(self.asyncTearDown())
        self._asyncioRunner.call(self.tearDown)

    def _callCleanup(self, function, /, *args, **kwargs):
        self._maybe_async(function, *args, **kwargs)

    def _maybe_async(self, function, /, *args, **kwargs):
        if _trait('testsReportAtOnce'):
            if not inspect.iscoroutinefunction(function):
                return self._asyncioRunner.call(function, *args, **kwargs)
            return self._asyncioRunner.run(function(*args, **kwargs))
        answer = function(*args, **kwargs)
        return self._asyncioRunner.run(answer) if inspect.isawaitable(answer) else answer

    def run(self, result=None):
        self._asyncioRunner = _Runner(self)
        try:
            return super().run(result)
        finally:
            self._asyncioRunner.close()
            self._asyncioRunner = None

    def debug(self):
        self._asyncioRunner = _Runner(self)
        super().debug()
        self._asyncioRunner.close()
        self._asyncioRunner = None
