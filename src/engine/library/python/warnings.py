# loopscope: own
"""warnings: which are shown, once for each place, and how."""

import sys

from _loopscope import _trait, _source_line, _begins_with

filters = []
onceregistry = {}
_defaultaction = 'default'
_registries = {}
_version = 1
_recorders = []

_ACTIONS = ('error', 'ignore', 'always', 'all', 'default', 'module', 'once')


class WarningMessage:
    """What catch_warnings(record=True) records."""

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return ('{message : %r, category : %r, filename : %r, lineno : %s, line : %r}' %
                (self.message, self._category_name, self.filename, self.lineno, self.line))


def _text_of(msg):
    text = f'{msg.filename}:{msg.lineno}: {msg.category.__name__}: {msg.message}\n'
    line = _source_line(msg.filename, msg.lineno) if msg.line is None else msg.line
    if line and line.strip():
        text += f'  {line.strip()}\n'
    if msg.source is not None and _trait('warnsOfTracemalloc') and not sys.is_finalizing():
        text += f'{msg.category.__name__}: Enable tracemalloc to get the object allocation traceback\n'
    return text


def formatwarning(message, category, filename, lineno, line=None):
    return _text_of(WarningMessage(message, category, filename, lineno, None, line))


def showwarning(message, category, filename, lineno, file=None, line=None):
    _write(WarningMessage(message, category, filename, lineno, file, line))


_own_showwarning = showwarning
_own_formatwarning = formatwarning


def _write(msg):
    file = sys.stderr if msg.file is None else msg.file
    if file is None:
        return
    if formatwarning is not _own_formatwarning:
        text = formatwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.line)
    else:
        text = _text_of(msg)
    try:
        file.write(text)
    except OSError:
        pass


def _show(msg):
    if _recorders and _recorders[-1] is not None and showwarning is _own_showwarning:
        _recorders[-1].append(msg)
    elif showwarning is not _own_showwarning:
        if not callable(showwarning):
            raise TypeError('warnings.showwarning() must be set to a function or method')
        showwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)
    else:
        _write(msg)


def _filters_mutated():
    global _version
    _version += 1


def _add_filter(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _filters_mutated()


def _check(action, category, lineno):
    if action not in _ACTIONS:
        if _trait('filterErrorsAreAsserts'):
            raise AssertionError(f'invalid action: {action!r}')
        raise ValueError(f'invalid action: {action!r}')
    if not isinstance(category, type) or not issubclass(category, Warning):
        if _trait('filterErrorsAreAsserts'):
            raise AssertionError('category must be a Warning subclass')
        raise TypeError('category must be a Warning subclass')
    if not isinstance(lineno, int) or lineno < 0:
        if _trait('filterErrorsAreAsserts'):
            raise AssertionError('lineno must be an int >= 0')
        raise ValueError('lineno must be an int >= 0')


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    _check(action, category, lineno)
    if not isinstance(message, str):
        raise TypeError('message must be a string')
    if not isinstance(module, str):
        raise TypeError('module must be a string')
    _add_filter((action, message or None, category, module or None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    _check(action, category, lineno)
    _add_filter((action, None, category, None, lineno), append)


def resetwarnings():
    filters[:] = []
    _filters_mutated()


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, not '%s'" % type(category).__name__)
    try:
        frame = sys._getframe(max(1, stacklevel))
        while skip_file_prefixes and frame.f_back and frame.f_code.co_filename.startswith(skip_file_prefixes):
            frame = frame.f_back
    except ValueError:
        bracketed = _trait('warningWithoutPlaceIsBracketed')
        warn_explicit(message, category, '<sys>' if bracketed else 'sys', 0 if bracketed else 1, 'sys',
                      _registry_of('sys'), source=source)
        return
    module = frame.f_globals.get('__name__', '<string>')
    warn_explicit(message, category, frame.f_code.co_filename, frame.f_lineno, module,
                  _registry_of(module), source=source)


def _registry_of(module):
    return _registries.setdefault(module, {})


def _issue(category, text, filename, lineno, module, has_source):
    """A warning of the engine itself."""
    warn_explicit(text, category, filename, lineno, module, _registry_of(module),
                  source=True if has_source else None)


def _matches(item, text, category, module, lineno):
    action, message, wanted, where, line = item
    return (issubclass(category, wanted)
            and (message is None or _begins_with(message, text, True))
            and (where is None or _begins_with(where, module, False))
            and (line == 0 or line == lineno))


def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                  module_globals=None, source=None):
    lineno = int(lineno)
    if module is None:
        module = filename or '<unknown>'
        if module[-3:].lower() == '.py':
            module = module[:-3]
    if registry is None:
        registry = {}
    if registry.get('version', 0) != _version:
        registry.clear()
        registry['version'] = _version
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return
    action = _defaultaction
    for item in filters:
        if _matches(item, text, category, module, lineno):
            action = item[0]
            break
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    if action == 'once':
        registry[key] = 1
        if onceregistry.get((text, category)):
            return
        onceregistry[(text, category)] = 1
    elif action == 'module':
        registry[key] = 1
        general = (text, category, 0)
        if registry.get(general):
            return
        registry[general] = 1
    elif action == 'default':
        registry[key] = 1
    _show(WarningMessage(message, category, filename, lineno, source=source))


class catch_warnings:
    """Puts the filters and showwarning back at its end; may record instead of showing."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules['warnings'] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = ['record=True'] if self._record else []
        return '%s(%s)' % (type(self).__name__, ', '.join(args))

    def __enter__(self):
        global showwarning
        if self._entered:
            raise RuntimeError('Cannot enter %r twice' % self)
        self._entered = True
        self._filters = filters[:]
        self._showwarning = showwarning
        _filters_mutated()
        log = [] if self._record else None
        if self._record:
            showwarning = _own_showwarning
            _recorders.append(log)
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        global showwarning
        if not self._entered:
            raise RuntimeError('Cannot exit %r without entering first' % self)
        filters[:] = self._filters
        _filters_mutated()
        showwarning = self._showwarning
        if self._record:
            _recorders.pop()


class deprecated:
    """Marks a function or class whose use warns."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        message = self.message
        arg.__deprecated__ = message
        if self.category is None or isinstance(arg, type):
            return arg
        category = self.category
        level = self.stacklevel + 1

        def wrapper(*args, **kwargs):
            warn(message, category=category, stacklevel=level)
            return arg(*args, **kwargs)

        wrapper.__name__ = arg.__name__
        wrapper.__qualname__ = arg.__qualname__
        wrapper.__doc__ = arg.__doc__
        wrapper.__wrapped__ = arg
        wrapper.__deprecated__ = message
        return wrapper


if _trait('mainSeesDeprecations'):
    filterwarnings('default', category=DeprecationWarning, module='__main__$', append=True)
simplefilter('ignore', DeprecationWarning, append=True)
simplefilter('ignore', PendingDeprecationWarning, append=True)
simplefilter('ignore', ImportWarning, append=True)
if not _trait('mainSeesDeprecations'):
    simplefilter('ignore', BytesWarning, append=True)
simplefilter('ignore', ResourceWarning, append=True)
if sys.flags.dev_mode:
    simplefilter('default')
