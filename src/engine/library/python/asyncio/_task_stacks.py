"""Where a task stands: Task.get_stack() and print_stack()."""
from traceback import StackSummary, format_exception_only, print_list


def get_stack(task, limit):
    """The frames of a task that waits or runs, or those through which its exception came: the newest last."""
    return [frame for frame, _ in _steps(task, limit)]


def print_stack(task, limit, file):
    steps = _steps(task, limit)
    failed = task._exception is not None
    what = 'Traceback for' if failed else 'Stack for'
    print(f'{what} {task!r} (most recent call last):' if steps else f'No stack for {task!r}', file=file)
    print_list(StackSummary.extract(steps), file=file)
    if failed:
        for line in format_exception_only(type(task._exception), task._exception):
            print(line, file=file, end='')


def _steps(task, limit):
    """(frame, line), the newest last."""
    frame = getattr(task._coro, 'cr_frame', None)
    if frame is not None:
        return _newest(_callers(frame), limit)[::-1]
    return [] if task._exception is None else _newest(_passed(task._exception.__traceback__), limit)


def _newest(steps, limit):
    return steps if limit is None else steps[:max(limit, 0)]


def _callers(frame):
    steps = []
    while frame is not None:
        steps.append((frame, frame.f_lineno))
        frame = frame.f_back
    return steps


def _passed(tb):
    steps = []
    while tb is not None:
        steps.append((tb.tb_frame, tb.tb_lineno))
        tb = tb.tb_next
    return steps
