"""The package of urllib.parse; what opens URLs is not here."""


def __getattr__(name):
    if name in ('request', 'error', 'response', 'robotparser'):
        from _loopscope import _refuse

        return _refuse(f'urllib.{name}')
    raise AttributeError(f"module 'urllib' has no attribute {name!r}")
