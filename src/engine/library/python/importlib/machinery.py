"""What describes a module that can be imported."""


class ModuleSpec:
    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name = name
        self.loader = loader
        self.origin = origin
        self.loader_state = loader_state
        self.submodule_search_locations = [] if is_package else None
        self.cached = None
        self.has_location = False

    def __repr__(self):
        shown = [f'name={self.name!r}', f'loader={self.loader!r}']
        if self.origin is not None:
            shown.append(f'origin={self.origin!r}')
        if self.submodule_search_locations is not None:
            shown.append(f'submodule_search_locations={self.submodule_search_locations}')
        return f'{type(self).__name__}({", ".join(shown)})'

    @property
    def parent(self):
        return self.name.rpartition('.')[0] if self.submodule_search_locations is None else self.name
