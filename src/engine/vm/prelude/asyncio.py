def local_touched(local, init, name):
    local.__init__(*init[0], **init[1])
    return getattr(local, name)


def local_set(local, init, name, value):
    local.__init__(*init[0], **init[1])
    setattr(local, name, value)


def thread_run(target, args, kwargs):
    target(*args, **kwargs)


def callback_failed(loop, handle, exc, context):
    context['message'] = 'Exception in callback ' + _whole_text(_handle_text, handle)
    context['exception'] = exc
    context['handle'] = handle
    _add_source_traceback(context, handle)
    loop.call_exception_handler(context)


def _whole_text(text_of, thing):
    # Natives put reprs together, and name the values whose reprs are made by Python code.
    texts = []
    while True:
        answer = text_of(thing, texts)
        if isinstance(answer, str):
            return answer
        value, is_short = answer
        if is_short:
            from reprlib import repr as show
        else:
            show = repr
        texts.append((value, show(value)))


def asyncio_repr(thing):
    return _whole_text(_repr_with, thing)


def tell_slow(thing, seconds):
    asyncio_log(30, f'Executing {thing!r} took {seconds} seconds', None)


def _add_source_traceback(context, made):
    if made._source_traceback:
        context['source_traceback'] = made._source_traceback


def source_traceback(places):
    from traceback import StackSummary
    result = StackSummary.from_list([(file, line, name, None) for file, line, name in places])
    result.reverse()
    return result


def report_dead(items):
    for item in items:
        if not _bury(item):
            continue
        if _is_finalizable(item) or _is_plain_generator(item):
            finalize(item)
        elif _is_asyncgen(item):
            asyncgen_finalize(_finalizer_of(item), item)
        elif _is_future(item):
            loop = item._loop
            if item.done():
                context = {
                    'message': type(item).__name__ + ' exception was never retrieved',
                    'exception': item._exception,
                    'future': item,
                }
            else:
                context = {'message': 'Task was destroyed but it is pending!', 'task': item}
            _add_source_traceback(context, item)
            loop.call_exception_handler(context)
        else:
            never_awaited(item, False)


def never_awaited(coro, now):
    text = f"coroutine '{coro.__qualname__}' was never awaited"
    origin = coro.cr_origin
    if origin is not None and not _trait('hasCoroutineOrigin'):
        _log_never_yielded(coro, origin)
    elif origin is not None:
        text += '\nCoroutine created at (most recent call last)\n' + _format_origin(coro.cr_origin)
    _never_awaited(coro, text, now)


def _log_never_yielded(coro, origin):
    # In 3.6, debug mode wraps coroutines into objects that have something to say themselves.
    code = coro.cr_code
    asyncio_log(40, f'<CoroWrapper {coro.__qualname__}() running at {code.co_filename}:{code.co_firstlineno}, '
                'created at /usr/lib/python3/asyncio/coroutines.py:85> was never yielded from\n'
                'Coroutine object created at (most recent call last, truncated to 10 last lines):\n'
                + _format_origin(origin), None)


def drop_coroutine(coro):
    # The call that made it was a statement of its own.
    try:
        never_awaited(coro, True)
    except BaseException as exc:
        unraisable(exc, coro, None)
    _forget_coroutine(coro)
    return coro


def collect(items):
    report_dead(items)
    return len(items)


def tell_selector(selector, operation, *args):
    if operation == 'unregister' and not _knows(selector, *args):
        return
    getattr(selector, operation)(*args)


def _knows(selector, fd):
    if _trait('looksIntoSelectorMap'):
        return selector.get_map().get(fd) is not None
    try:
        selector.get_key(fd)
    except KeyError:
        return False
    return True


def init_on_loop_of(init, args, options, ask, asked):
    loop = ask(*asked)
    loop.get_debug()
    init(*args, loop=loop, **options)


def set_exception_class(future, cls):
    future.set_exception(cls())


def invalid_state(future):
    raise InvalidStateError(f'{future._state}: {future!r}')


def create_main_loop(policy, warns):
    if warns:
        _warn_no_loop()
    loop = policy.new_event_loop()
    policy.set_event_loop(loop)
    loop = policy._local._loop
    return loop


def sendall_rest(sock, data):
    sock.sendall(data)


def socket_family(number):
    from socket import AddressFamily, _member
    return _member(number, AddressFamily)


def socket_kind(number):
    from socket import SocketKind, _member
    return _member(number, SocketKind)


def socket_makefile(sock, args, options):
    from socket import _makefile
    return _makefile(sock, *args, **options)


def cf_run_callbacks(future, callbacks):
    for callback in callbacks:
        try:
            callback(future)
        except Exception as exc:
            write_error('exception calling callback for ' + repr(future) + '\n' + _report(exc, False))


def policy_call(name, args):
    return getattr(_policy(), name)(*args)


def cf_complete(future, waiters, callbacks):
    for waiter in waiters:
        waiter.settled(future)
    cf_run_callbacks(future, callbacks)


def cf_cancelled(future, waiters, callbacks):
    cf_complete(future, waiters, callbacks)
    return True


def cf_noticed(future, waiters):
    for waiter in waiters:
        waiter.settled(future)
    return False


def cancel_waiter(task, waiter, message):
    if not _cancel_of(waiter, message):
        _must_cancel(task, True, message)
    return True


def cancel_new_waiter(task, waiter, message):
    if _cancel_of(waiter, message):
        _must_cancel(task, False, message)


def _cancel_of(waiter, message):
    return waiter.cancel() if message is None else waiter.cancel(msg=message)


def context_run(context, f, args, kwargs):
    previous = _enter_context(context)
    try:
        return f(*args, **kwargs)
    finally:
        _leave_context(previous)


def eager_start(task):
    before = _begin_eager(task)
    try:
        _step_eager(task)
    finally:
        _end_eager(task, before)


def task_of_factory(loop, factory, coro, name, context):
    if context is None:
        task = factory(loop, coro)
    else:
        task = factory(loop, coro, context=context)
    if _trait('factoryTaskAlwaysNamed'):
        task.set_name(name)
    elif name is not None and _trait('taskHasName'):
        _set_task_name(task, name)
    return task


def _set_task_name(task, name):
    try:
        set_name = task.set_name
    except AttributeError:
        return
    set_name(name)


def fd_has_transport(loop, fd):
    loop._ensure_fd_no_transport(fd)


def set_debug_running(loop, enabled):
    loop.call_soon_threadsafe(loop._set_coroutine_origin_tracking, enabled)


def again_with_text(function, args, options):
    name = str(options.pop('name'))
    if function.__name__ == 'set_name':
        return function(*args, name)
    return function(*args, name=name, **options)


def loop_leaves_executor(loop, executor):
    loop._executor_shutdown_called = True
    loop._default_executor = None
    executor.shutdown(wait=False)
def run_signal_handlers():
    saved = _save_wait()
    while True:
        item = _next_handler()
        if item is None:
            break
        item[0](item[1], item[2])
    _restore_wait(saved)


def make_calls(calls, value):
    for method, args, context in calls:
        if method.__name__ not in ('call_soon', 'add_done_callback') or not _trait('hasContext'):
            method(*args)
        else:
            method(*args, context=context)
    return value


def call_later(loop, delay, callback, args, context):
    if context is None:
        timer = loop.call_at(loop.time() + delay, callback, *args)
    else:
        timer = loop.call_at(loop.time() + delay, callback, *args, context=context)
    return timer


async def not_implemented_later():
    raise NotImplementedError


def policy_get_child_watcher(policy):
    from asyncio._child_watchers import policy_get_child_watcher
    return policy_get_child_watcher(policy)


def policy_set_child_watcher(policy, watcher):
    from asyncio._child_watchers import policy_set_child_watcher
    return policy_set_child_watcher(policy, watcher)


def task_get_stack(task, limit):
    from asyncio._task_stacks import get_stack
    return get_stack(task, limit)


def task_print_stack(task, limit, file):
    from asyncio._task_stacks import print_stack
    return print_stack(task, limit, file)
