"""What to say after a message: "Did you mean", "Did you forget to import"."""

from _loopscope import _trait, _says_self, _imported, _nearest_name, _name_scope, _is_library_module


def _suggestion(exc, native):
    if not _trait('suggestsNames') or not (native or _trait('tracebackSuggests')):
        return ''
    if isinstance(exc, NameError):
        return _suggested_for_name(exc, native)
    try:
        if isinstance(exc, AttributeError):
            name, obj = exc.name, exc.obj
            if name is None:
                return ''
            names = dir(obj)
            if not _trait('suggestsHidden') and name[:1] != '_' and not _says_self(exc, name):
                names = [n for n in names if n[:1] != '_']
        elif isinstance(exc, ImportError) and _trait('suggestsImports'):
            name = getattr(exc, 'name_from', None)
            if name is None:
                return ''
            names = dir(_imported(exc.name))
            if not _trait('suggestsHidden') and name[:1] != '_':
                names = [n for n in names if n[:1] != '_']
        else:
            return ''
    except Exception:
        return ''
    found = _nearest_name(name, names)
    return '' if found is None else f". Did you mean: '{found}'?"


def _suggested_for_name(exc, native):
    name = exc.name
    scope = _name_scope(exc)
    if name is None or scope is None:
        return ''
    found = None
    if _trait('suggestsSelf') and scope[3] is not None:
        if hasattr(scope[3], name):
            found = 'self.' + name
    if found is None:
        groups = [scope[0] + scope[1] + scope[2]] if _trait('suggestsFromAllScopes') else scope[:3]
        for names in groups:
            found = _nearest_name(name, names)
            if found is not None:
                break
    text = '' if found is None else f". Did you mean: '{found}'?"
    if _trait('suggestsModules') and _is_library_module(name):
        text += ' Or did' if found is not None else '. Did'
        text += f" you forget to import '{name}'{'?' if native else _trait('moduleSuggestionEnd')}"
    return text
