# loopscope: own
"""unittest.mock: objects that take any use of them, and objects replaced for a while."""

from _loopscope import _trait
from unittest._mockCalls import ANY, DEFAULT, _ANY, _Call, _CallList, _SentinelObject, call
from unittest._mockMagic import AsyncMock, AsyncMockMixin, MagicMock, NonCallableMagicMock, PropertyMock
from unittest._mockObjects import CallableMixin, InvalidSpecError, Mock, NonCallableMock, Base as _Base
from unittest._mockPatches import _patch_dict, create_autospec, patch_multiple, patch_object, patch_path

__all__ = ['Mock', 'MagicMock', 'patch', 'sentinel', 'DEFAULT', 'ANY', 'call', 'create_autospec', 'AsyncMock',
           'FILTER_DIR', 'NonCallableMock', 'NonCallableMagicMock', 'mock_open', 'PropertyMock', 'seal']

FILTER_DIR = True

_active_patches = []


class _Sentinel:
    """Objects by name, each made when it is first asked for."""

    def __init__(self):
        self.DEFAULT = DEFAULT

    def __getattr__(self, name):
        if name == '__bases__':
            raise AttributeError
        made = _SentinelObject(name)
        setattr(self, name, made)
        return made


sentinel = _Sentinel()


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    return patch_path(target, new, spec, create, spec_set, autospec, new_callable, **kwargs)


def _stop_all():
    """Stops what was started, the last one first."""
    for one in reversed(_active_patches[:]):
        one.stop()


patch.object = patch_object
patch.dict = _patch_dict
patch.multiple = patch_multiple
patch.stopall = _stop_all
patch.TEST_PREFIX = 'test'


def seal(mock):
    """Makes a mock and its parts have no attributes but those that they have now."""
    state = mock.__dict__['_mock_state']
    state.sealed = True
    for child in [*state.children.values(), state.return_value]:
        if isinstance(child, _Base) and child.__dict__['_mock_state'].link is not None:
            if child.__dict__['_mock_state'].link[0] is mock:
                seal(child)


def mock_open(mock=None, read_data=''):
    """A mock for open(), of files that hold `read_data`."""
    from io import BytesIO, StringIO
    if mock is None:
        mock = MagicMock(name='open')
    handle = MagicMock()
    held = [None]

    def restart(*args, **kwargs):
        held[0] = (BytesIO if isinstance(read_data, bytes) else StringIO)(read_data)
        return DEFAULT

    restart()
    for name in ('read', 'readline', 'readlines'):
        getattr(handle, name).side_effect = _reading(held, name)
    handle.__iter__.side_effect = lambda: iter(held[0])
    handle.__enter__.return_value = handle
    handle.write.return_value = None
    if _trait('mockClosesFiles'):
        handle.__exit__.side_effect = lambda *info: [False, handle.close()][0]
    mock.side_effect = restart
    mock.return_value = handle
    return mock


def _reading(held, name):
    return lambda *args: getattr(held[0], name)(*args)
