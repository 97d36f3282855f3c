"""Which modules there are, without importing them."""

from _loopscope import _module_file, _modules
from builtins import __import__
from importlib import _absolute
from importlib.machinery import ModuleSpec as _ModuleSpec


def resolve_name(name, package):
    return _absolute(name, package) if name.startswith('.') else name


def find_spec(name, package=None):
    """What describes the module, None if there is none; its packages are imported."""
    full = resolve_name(name, package)
    known = _modules()
    if full in known and known[full] is None:
        return None
    parent = full.rpartition('.')[0]
    if parent:
        __import__(parent)
    found = _module_file(full)
    if found is None:
        return None
    file, folder = found
    spec = _ModuleSpec(full, None, origin=file, is_package=folder is not None)
    if folder is not None:
        spec.submodule_search_locations.append(folder)
    spec.has_location = file is not None
    return spec
