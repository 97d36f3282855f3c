# loopscope: hidden
# What sys.breakpointhook() and pdb.set_trace() do.
from _loopscope import _note_breakpoint


def call(args, kwargs):
    from os import environ
    path = environ.get('PYTHONBREAKPOINT')
    if path == '0':
        return None
    if not path:
        return set_trace(*args, **kwargs)
    hook = _named(path)
    if hook is None:
        from warnings import warn
        warn(f'Ignoring unimportable $PYTHONBREAKPOINT: "{path}"', RuntimeWarning, 1)
        return None
    return hook(*args, **kwargs)


def set_trace(*, header=None):
    if header is not None:
        print(header)
    _note_breakpoint()


def _named(path):
    from importlib import import_module
    module, dot, name = path.rpartition('.')
    if dot and not module:
        return None
    try:
        return getattr(import_module(module or 'builtins'), name)
    except (ImportError, AttributeError):
        return None
