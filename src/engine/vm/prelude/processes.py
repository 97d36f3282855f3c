# What runs around os.fork() when there are handlers (semantics 4.6).


def fork_with_hooks():
    _run_fork_hooks('before')
    pid = _fork()
    if pid == 0:
        _run_fork_hooks('child')
    else:
        _run_fork_hooks('parent')
        _warn_of_threads(pid)
    return pid


def _run_fork_hooks(phase):
    for hook in _fork_hooks(phase):
        _fork_hook(phase, hook)
        try:
            hook()
        except BaseException as exc:
            unraisable(exc, hook, None)
