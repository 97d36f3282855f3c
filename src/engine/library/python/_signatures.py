"""inspect's signatures of functions, methods and classes."""

from _loopscope import _trait


class _empty:
    """Stands for a default or an annotation that there is not."""


class _ParameterKind:
    def __init__(self, value, name, description):
        self.value = value
        self.name = name
        self.description = description

    def __str__(self):
        return self.name

    def __repr__(self):
        if _trait('kindReprHasValue'):
            return f'<_ParameterKind.{self.name}: {self.value}>'
        return f'<_ParameterKind.{self.name}: {self.description!r}>'

    def __eq__(self, other):
        return self.value == (other.value if isinstance(other, _ParameterKind) else other)

    def __hash__(self):
        return hash(self.value)

    def __lt__(self, other):
        return self.value < other.value

    def __int__(self):
        return self.value


_POSITIONAL_ONLY = _ParameterKind(0, 'POSITIONAL_ONLY', 'positional-only')
_POSITIONAL_OR_KEYWORD = _ParameterKind(1, 'POSITIONAL_OR_KEYWORD', 'positional or keyword')
_VAR_POSITIONAL = _ParameterKind(2, 'VAR_POSITIONAL', 'variadic positional')
_KEYWORD_ONLY = _ParameterKind(3, 'KEYWORD_ONLY', 'keyword-only')
_VAR_KEYWORD = _ParameterKind(4, 'VAR_KEYWORD', 'variadic keyword')


class Parameter:
    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self.name = name
        self.kind = kind
        self.default = default
        self.annotation = annotation

    def replace(self, *, name=None, kind=None, default=None, annotation=None):
        return Parameter(self.name if name is None else name, self.kind if kind is None else kind,
                         default=self.default if default is None else default,
                         annotation=self.annotation if annotation is None else annotation)

    def __str__(self):
        text = self.name
        if self.annotation is not _empty:
            text += (': ' if _trait('annotatedDefaultsAreSpaced') else ':') + _shown(self.annotation)
        if self.default is not _empty:
            spaced = self.annotation is not _empty and _trait('annotatedDefaultsAreSpaced')
            text += (' = ' if spaced else '=') + repr(self.default)
        if self.kind is _VAR_POSITIONAL:
            return '*' + text
        if self.kind is _VAR_KEYWORD:
            return '**' + text
        return text

    def __repr__(self):
        return '<Parameter "{}">'.format(self)

    def __eq__(self, other):
        return isinstance(other, Parameter) and str(self) == str(other) and self.kind == other.kind


def _shown(annotation):
    if repr(annotation).startswith('typing.'):
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, type):
        if annotation.__module__ == 'builtins':
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


class BoundArguments:
    def __init__(self, signature, arguments):
        self.signature = signature
        self.arguments = arguments

    @property
    def args(self):
        out = []
        for name, p in self.signature.parameters.items():
            if p.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if p.kind is _VAR_POSITIONAL:
                out.extend(self.arguments[name])
            else:
                out.append(self.arguments[name])
        return tuple(out)

    @property
    def kwargs(self):
        out = {}
        for name, p in self.signature.parameters.items():
            if name in self.arguments:
                if p.kind is _VAR_KEYWORD:
                    out.update(self.arguments[name])
                elif p.kind is _KEYWORD_ONLY:
                    out[name] = self.arguments[name]
        return out

    def apply_defaults(self):
        filled = {}
        for name, p in self.signature.parameters.items():
            if name in self.arguments:
                filled[name] = self.arguments[name]
            elif p.default is not _empty:
                filled[name] = p.default
            elif p.kind is _VAR_POSITIONAL:
                filled[name] = ()
            elif p.kind is _VAR_KEYWORD:
                filled[name] = {}
        self.arguments = filled

    def __repr__(self):
        shown = ', '.join('{}={!r}'.format(k, v) for k, v in self.arguments.items())
        return '<BoundArguments ({})>'.format(shown)


class Signature:
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self.parameters = {p.name: p for p in parameters or ()}
        self.return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True):
        return signature(obj, follow_wrapped=follow_wrapped)

    def replace(self, *, parameters=None, return_annotation=None):
        parameters = list(self.parameters.values()) if parameters is None else parameters
        back = self.return_annotation if return_annotation is None else return_annotation
        return Signature(parameters, return_annotation=back)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        arguments = {}
        left = list(args)
        for name, p in self.parameters.items():
            if p.kind is _VAR_POSITIONAL:
                if left:
                    arguments[name] = tuple(left)
                left = []
            elif p.kind is _VAR_KEYWORD:
                if kwargs:
                    arguments[name] = kwargs
                kwargs = {}
            elif left and p.kind is not _KEYWORD_ONLY:
                if name in kwargs and p.kind is not _POSITIONAL_ONLY:
                    raise TypeError('multiple values for argument {!r}'.format(name))
                arguments[name] = left.pop(0)
            elif name in kwargs and p.kind is not _POSITIONAL_ONLY:
                arguments[name] = kwargs.pop(name)
            elif p.default is _empty and not partial:
                if p.kind is _KEYWORD_ONLY and _trait('missingSaysKeywordOnly'):
                    raise TypeError('missing a required keyword-only argument: {!r}'.format(name))
                raise TypeError('missing a required argument: {!r}'.format(name))
        if left:
            raise TypeError('too many positional arguments')
        if kwargs:
            raise TypeError('got an unexpected keyword argument {!r}'.format(next(iter(kwargs))))
        return BoundArguments(self, arguments)

    def __str__(self):
        out = []
        needs_slash = False
        needs_star = True
        for p in self.parameters.values():
            if p.kind is _POSITIONAL_ONLY:
                needs_slash = True
            elif needs_slash:
                out.append('/')
                needs_slash = False
            if p.kind is _VAR_POSITIONAL:
                needs_star = False
            elif p.kind is _KEYWORD_ONLY and needs_star:
                out.append('*')
                needs_star = False
            out.append(str(p))
        if needs_slash:
            out.append('/')
        text = '({})'.format(', '.join(out))
        if self.return_annotation is not _empty:
            text += ' -> ' + _shown(self.return_annotation)
        return text

    def __repr__(self):
        return '<Signature {}>'.format(self)

    def __eq__(self, other):
        return isinstance(other, Signature) and str(self) == str(other)


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    if not callable(obj):
        raise TypeError('{!r} is not a callable object'.format(obj))
    if hasattr(obj, '__func__') and hasattr(obj, '__self__'):
        return _without_first(signature(obj.__func__, follow_wrapped=follow_wrapped))
    if follow_wrapped:
        while hasattr(obj, '__wrapped__'):
            obj = obj.__wrapped__
    own = getattr(obj, '__signature__', None)
    if own is not None:
        return own
    if isinstance(obj, type):
        return _of_class(obj)
    if hasattr(obj, '__code__'):
        return _of_function(obj)
    if type(obj).__name__ == 'partial' and hasattr(obj, 'func'):
        return _of_partial(obj)
    call = getattr(type(obj), '__call__', None)
    if call is not None and hasattr(call, '__code__'):
        return _without_first(signature(call))
    raise ValueError('no signature found for builtin {!r}'.format(obj))


def _of_class(cls):
    for name in ('__new__', '__init__'):
        f = getattr(cls, name, None)
        if hasattr(f, '__code__'):
            return _without_first(_of_function(f))
    if cls.__init__ is object.__init__ and cls.__new__ is object.__new__:
        return Signature()
    raise ValueError('no signature found for builtin type {!r}'.format(cls))


def _of_partial(p):
    whole = signature(p.func)
    given = whole.bind_partial(*p.args, **p.keywords).arguments
    out = []
    for name, param in whole.parameters.items():
        if name in p.keywords:
            out.append(Parameter(name, _KEYWORD_ONLY, default=p.keywords[name], annotation=param.annotation))
        elif name not in given or param.kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            keyword = any(q.kind is _KEYWORD_ONLY for q in out) and param.kind is _POSITIONAL_OR_KEYWORD
            out.append(param.replace(kind=_KEYWORD_ONLY) if keyword else param)
    return Signature(out, return_annotation=whole.return_annotation)


def _without_first(sig):
    parameters = list(sig.parameters.values())
    if parameters and parameters[0].kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
        parameters = parameters[1:]
    return Signature(parameters, return_annotation=sig.return_annotation)


def _of_function(f):
    code = f.__code__
    names = code.co_varnames
    notes = getattr(f, '__annotations__', None) or {}
    defaults = f.__defaults__ or ()
    count = code.co_argcount
    only = code.co_posonlyargcount
    out = []

    def add(name, kind, default=_empty):
        out.append(Parameter(name, kind, default=default, annotation=notes.get(name, _empty)))

    for i in range(count):
        j = i - (count - len(defaults))
        kind = _POSITIONAL_ONLY if i < only else _POSITIONAL_OR_KEYWORD
        add(names[i], kind, defaults[j] if j >= 0 else _empty)
    after = count + code.co_kwonlyargcount
    if code.co_flags & 4:
        add(names[after], _VAR_POSITIONAL)
        after += 1
    keyword_defaults = f.__kwdefaults__ or {}
    for name in names[count:count + code.co_kwonlyargcount]:
        add(name, _KEYWORD_ONLY, keyword_defaults.get(name, _empty))
    if code.co_flags & 8:
        add(names[after], _VAR_KEYWORD)
    return Signature(out, return_annotation=notes.get('return', _empty))


def getfullargspec(func):
    from collections import namedtuple
    made = namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations')
    sig = _of_function(getattr(func, '__func__', func))
    by = lambda *kinds: [p.name for p in sig.parameters.values() if p.kind in kinds]
    one = lambda kind: (by(kind) or [None])[0]
    plain = getattr(func, '__func__', func)
    return made(by(_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD), one(_VAR_POSITIONAL), one(_VAR_KEYWORD),
                plain.__defaults__, by(_KEYWORD_ONLY), plain.__kwdefaults__, dict(plain.__annotations__))
