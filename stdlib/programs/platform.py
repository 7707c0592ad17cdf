"""What machine this is."""

import collections
import os
import struct
import sys

__version__ = '1.0.8'

uname_result = collections.namedtuple('uname_result', 'system node release version machine processor')
uname_result.__module__ = 'platform'


def uname():
    """The system's name, node, release, version, machine and processor."""
    u = os.uname()
    return uname_result(u.sysname, u.nodename, u.release, u.version, u.machine, processor())


def system():
    return os.uname().sysname


def node():
    return os.uname().nodename


def release():
    return os.uname().release


def version():
    return os.uname().version


def machine():
    return os.uname().machine


def processor():
    return ''


def architecture(executable='', bits='', linkage=''):
    """(bits, format) of the interpreter."""
    return bits or f"{8 * struct.calcsize('P')}bit", linkage or 'ELF' * (system() == 'Linux')


def libc_ver(executable=None, lib='', version='', chunksize=16384):
    """The C library's name and version, if one is used."""
    return lib, version


def platform(aliased=False, terse=False):
    """System, release and machine in one text."""
    parts = [system(), release()] if terse else [system(), release(), machine()]
    return '-'.join(filter(None, parts)).replace(' ', '_').replace('/', '-')


def python_implementation():
    return sys.implementation.name


def python_version():
    return sys.version.split()[0]


def python_version_tuple():
    return tuple(python_version().split('.'))


def python_branch():
    return ''


def python_revision():
    return ''


def python_build():
    return '', ''


def python_compiler():
    return 'Go'


def freedesktop_os_release():
    """What the file os-release says."""
    for path in '/etc/os-release', '/usr/lib/os-release':
        try:
            with open(path, encoding='utf-8') as f:
                lines = f.readlines()
        except OSError:
            continue
        import shlex
        info = {'NAME': 'Linux', 'ID': 'linux', 'PRETTY_NAME': 'Linux'}
        for line in lines:
            key, equals, value = line.strip().partition('=')
            if equals and not key.startswith('#'):
                info[key] = ''.join(shlex.split(value))
        return info
    raise OSError(2, 'Unable to read files /etc/os-release, /usr/lib/os-release')
