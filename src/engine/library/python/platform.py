"""What the engine models: CPython on Linux."""

import sys as _sys

_VERSION = _sys.version.split()[0]


def system():
    return 'Linux'


def machine():
    return 'x86_64'


def processor():
    return ''


def node():
    return 'loopscope'


def release():
    return '6.1.0'


def version():
    return '#1 SMP'


def python_implementation():
    return 'CPython'


def python_version():
    return _VERSION


def python_version_tuple():
    return tuple(_VERSION.split('.'))


def python_branch():
    return ''


python_revision = python_branch


def python_build():
    return 'main', 'Jan 01 2020 00:00:00'


def python_compiler():
    return 'GCC'


def architecture(executable='', bits='', linkage=''):
    return '64bit', 'ELF'


def libc_ver(executable=None, lib='', version='', chunksize=16384):
    return 'glibc', '2.36'


def platform(aliased=False, terse=False):
    return 'Linux-6.1.0-x86_64-with-glibc2.36'


class uname_result(tuple):
    """The six answers above, by name."""

    __slots__ = ()
    system = property(lambda self: self[0])
    node = property(lambda self: self[1])
    release = property(lambda self: self[2])
    version = property(lambda self: self[3])
    machine = property(lambda self: self[4])
    processor = property(lambda self: self[5])

    def __repr__(self):
        return ('uname_result(system=%r, node=%r, release=%r, version=%r, machine=%r, processor=%r)'
                % tuple(self))


def uname():
    return uname_result((system(), node(), release(), version(), machine(), processor()))


def mac_ver(release='', versioninfo=('', '', ''), machine=''):
    return release, versioninfo, machine


def win32_ver(release='', version='', csd='', ptype=''):
    return release, version, csd, ptype
