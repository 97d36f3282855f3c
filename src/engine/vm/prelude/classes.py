# Hidden functions that make classes and instances of metaclasses (see prelude.ts).


def build_class(name, bases, keywords, body):
    resolved = resolve_bases(bases)
    meta = type
    if keywords is not None:
        if 'metaclass' in keywords:
            meta = keywords['metaclass']
            del keywords['metaclass']
    if _is_class(meta):
        meta = _metaclass(meta, resolved)
    if meta is type:
        namespace = body()
        if _is_annotated(body):
            _keep_annotations(namespace, body)
        if resolved is not bases:
            namespace['__orig_bases__'] = bases
        return _make_class(name, resolved, keywords, namespace)
    if keywords is None:
        keywords = {}
    prepare = getattr(meta, '__prepare__', None)
    namespace = {} if prepare is None else prepare(name, resolved, **keywords)
    if not isinstance(namespace, dict):
        return _refuse('a class namespace that is no dict')
    _run_body(body, namespace)
    if _is_annotated(body):
        _keep_annotations(namespace, body)
        if _reads_annotations(meta):
            namespace['__annotations__'] = _annotations(namespace)
            del namespace['__annotated_body__']
    if resolved is not bases:
        namespace['__orig_bases__'] = bases
    return meta(name, resolved, namespace, **keywords)


def annotated_dict(cls):
    _annotations(cls)
    return cls.__dict__


def evaluate_annotations(owner, names, texts):
    out = {}
    for name, text in zip(names, texts):
        try:
            out[name] = _evaluate_annotation(owner, text)
        except (NameError, AttributeError):
            out[name] = text
    return _set_annotations(owner, out)


def resolve_bases(bases):
    for base in bases:
        if not _is_class(base) and hasattr(base, '__mro_entries__'):
            break
    else:
        return bases
    out = []
    for base in bases:
        if _is_class(base) or not hasattr(base, '__mro_entries__'):
            out.append(base)
        else:
            out.extend(base.__mro_entries__(bases))
    return tuple(out)


def class_hooks(cls, named, keywords):
    for name, value in named:
        try:
            value.__set_name__(cls, name)
        except Exception as e:
            text = f"Error calling __set_name__ on '{type(value).__name__}' instance {name!r} in {cls.__name__!r}"
            if not _trait('setNameErrorsHaveNotes'):
                raise RuntimeError(text) from e
            e.add_note(text)
            raise
    hook = _inherited_hook(cls)
    if hook is not None:
        hook(**keywords)
    return cls


def type_call(cls, args, keywords):
    obj = _lookup(cls, '__new__')(cls, *args, **keywords)
    if _isa(obj, cls):
        init = _lookup(type(obj), '__init__')
        if init(obj, *args, **keywords) is not None:
            raise TypeError('__init__() should return None')
    return obj


def instantiate(cls, make, args, names):
    obj = _call_with(make, (cls,) + args, names)
    if _isa(obj, cls):
        init = _lookup(type(obj), '__init__')
        if init is not None:
            _call_with(init, (obj,) + args, names)
    return obj


def call_init(obj, init, args, names):
    r = _call_with(init, (obj,) + args, names)
    if r is not None:
        raise TypeError(f"__init__() should return None, not '{type(r).__name__}'")
    return obj


def finish_init(obj, f, args):
    f(*args)
    return obj


def check_by_hook(hook, of, v):
    return not not hook(of, v)


def isinstance_by_own_word(v, of):
    cls = v.__class__
    return isinstance(cls, type) and cls is not type(v) and issubclass(cls, of)


def check_any(check, v, classes):
    for cls in classes:
        if check(v, cls):
            return True
    return False


def get_in_namespace(namespace, name, other):
    try:
        return namespace[name]
    except KeyError:
        pass
    if other is None:
        raise NameError(f"name '{name}' is not defined")
    return other


def set_in_namespace(namespace, name, value):
    namespace[name] = value
