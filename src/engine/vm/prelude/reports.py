# What the interpreter itself says and does when a program, a thread or a callback fails (see prelude.ts).


def write_error(text):
    file = _stderr()
    if file is not None:
        try:
            file.write(text)
        except Exception:
            pass


def answer_after(function, args, answer):
    function(*args)
    return answer


def asyncio_log(level, text, exc):
    # The logger asyncio; as long as nobody has imported logging, what that does without handlers.
    logging = _logging_module()
    if logging is not None:
        logging.getLogger('asyncio').log(level, text, exc_info=False if exc is None and level >= 40 else exc)
    elif level >= 30:
        if exc is not None:
            text += '\n' + _format_exception(exc).rstrip('\n')
        write_error(text + '\n')


def process_main(body, file, warnings):
    code = 0
    try:
        for line, text in warnings:
            _warn_of_syntax(file, line, text)
        body()
    except BaseException as exc:
        code = _report_uncaught(exc)
    body = None
    report_dead(_died_before_exit())
    if not _ends_alone():
        _run_thread_exits()
        _join_threads()
        _finalizing()
        _run_atexit()
    report_dead(_dead_at_exit())
    _end_process(code)


def _report_uncaught(exc):
    if isinstance(exc, SystemExit):
        return _exit_code(exc)
    _note_uncaught(exc)
    hook = _hook_of('sys', 'excepthook')
    if hook is None:
        write_error(_report(exc, True))
    elif hook is NotImplemented:
        write_error('sys.excepthook is missing\n' + _report(exc, True))
    else:
        try:
            if hook is Ellipsis:
                hook = None
            hook(type(exc), exc, exc.__traceback__)
        except SystemExit as stop:
            return _exit_code(stop)
        except BaseException as error:
            error.__context__ = None
            write_error('Error in sys.excepthook:\n' + _report(error, True)
                        + '\nOriginal exception was:\n' + _report(exc, True))
    return 130 if isinstance(exc, KeyboardInterrupt) and _trait('interruptExits130') else 1


def _exit_code(exc):
    code = exc.code
    if code is None:
        return 0
    if isinstance(code, int):
        return code & 255
    write_error(str(code) + '\n')
    return 1


def _join_threads():
    _main_thread_ends()
    while True:
        thread = _running_thread()
        if thread is None:
            return
        thread.join()


def _run_thread_exits():
    # What threading._register_atexit() was told: before the threads are joined.
    while True:
        item = _next_thread_exit()
        if item is None:
            return
        item[0](*item[1], **item[2])


def _run_atexit():
    last = None
    while True:
        item = _next_atexit()
        if item is None:
            break
        try:
            item[0](*item[1], **item[2])
        except BaseException as exc:
            last = exc
            if _trait('atexitIsUnraisable'):
                unraisable(exc, item[0], 'Exception ignored in atexit callback')
            elif not isinstance(exc, SystemExit):
                write_error('Error in atexit._run_exitfuncs:\n' + _report(exc, False))
    _clear_atexit()


def sys_excepthook(exc_type, exc_value, exc_traceback):
    if exc_value is None:
        exc_value = exc_type()
    write_error(_report_with(exc_value, exc_traceback))


def unraisable(exc, obj, message):
    if not _trait('hasUnraisableHook'):
        _write_unraisable(exc, exc.__traceback__, obj, message)
        return
    if message and _trait('unraisableMessageHasObject'):
        message += ' ' + repr(obj)
        obj = None
    hook = _hook_of('sys', 'unraisablehook')
    args = _unraisable_args((type(exc), exc, exc.__traceback__, message, obj))
    if hook is None or hook is NotImplemented or hook is Ellipsis:
        sys_unraisablehook(args)
        return
    try:
        hook(args)
    except BaseException as error:
        sys_unraisablehook(_unraisable_args((type(error), error, error.__traceback__,
                                             'Exception ignored in sys.unraisablehook', hook)))


def sys_unraisablehook(args):
    _write_unraisable(args.exc_value, args.exc_traceback, args.object, args.err_msg)


def _write_unraisable(exc, tb, obj, message):
    text = message or 'Exception ignored in'
    if obj is not None:
        try:
            shown = repr(obj)
        except Exception:
            shown = '<object repr() failed>'
        text += ': ' + shown
    elif message:
        text += ':'
    text += '\n' + _plain_traceback(tb)
    name = type(exc).__qualname__
    module = type(exc).__module__
    if module not in ('builtins', '__main__'):
        name = module + '.' + name
    try:
        shown = str(exc)
    except Exception:
        shown = '<exception str() failed>'
    write_error(text + name + ': ' + shown + '\n')


def thread_main(thread):
    try:
        thread.run()
    except BaseException as exc:
        thread_failed(thread, exc)
    _thread_finished(thread)


def low_level_thread(function, args, kwargs):
    try:
        function(*args, **kwargs)
    except SystemExit:
        pass
    except BaseException as exc:
        if _trait('hasUnraisableHook'):
            unraisable(exc, function, 'Exception ignored in thread started by')
        else:
            write_error('Unhandled exception in thread started by ' + repr(function) + '\n' + _report(exc, False))


def thread_failed(thread, exc):
    hook = _hook_of('threading', 'excepthook')
    if hook is not None and _trait('hasThreadHook'):
        try:
            if hook is NotImplemented or hook is Ellipsis:
                raise TypeError("'NoneType' object is not callable")
            hook(_thread_hook_args((type(exc), exc, exc.__traceback__, thread)))
        except Exception as error:
            error.__suppress_context__ = True
            write_error('Exception in threading.excepthook:\n' + _report(error, False))
        return
    if isinstance(exc, SystemExit):
        return
    _note_uncaught(exc)
    write_error('Exception in thread ' + thread.name + ':\n' + _report(exc, False)
                + ('\n' if _trait('threadErrorEndsBlank') else ''))


def threading_excepthook(args):
    if args.exc_type is SystemExit:
        return
    name = _thread_name() if args.thread is None else args.thread.name
    exc = args.exc_value
    if exc is None:
        exc = args.exc_type()
    write_error('Exception in thread ' + str(name) + ':\n' + _report_with(exc, args.exc_traceback))


def log_failure(text, exc):
    # A message of the logger concurrent.futures.
    write_error(text + '\n' + _report(exc, False))
